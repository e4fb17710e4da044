import { z } from '@hono/zod-openapi'
import { type AppealDeed, appealDeeds, type AppealState, appealStates } from '../../../metrics/appeals/appeal'
import { type Verdict, verdicts } from '../../../metrics/indicators'
import type { Appeal, AppealFile } from '../../appeals/appeal'
import { figureChangeShape } from './period'

const keysOf = <T extends string>(names: Readonly<Record<T, unknown>>) => z.enum(Object.keys(names) as [T, ...T[]])

export const appealStateShape = keysOf<AppealState>(appealStates)
export const appealVerdictShape = keysOf<Verdict>(verdicts)

export const appealFileShape = z.object({ name: z.string(), sha256: z.string(), bytes: z.int(), kind: z.string() }).openapi('AppealFile') satisfies z.ZodType<AppealFile>

export const appealShape = z
  .object({
    number: z.int(),
    period: z.string(),
    revision: z.int(),
    department: z.string(),
    departmentName: z.string(),
    state: appealStateShape,
    awaits: z.enum(['office', 'department']).nullable(),
    dueOn: z.string().nullable(),
    workingDaysLeft: z.int().nullable(),
    overdue: z.boolean(),
    items: z
      .array(z.object({ item: z.int(), indicator: z.string(), subject: z.string(), title: z.string().nullable(), verdict: appealVerdictShape, reason: z.string(), corrected: appealVerdictShape.nullable() }))
      .readonly(),
    steps: z
      .array(
        z.object({
          deed: keysOf<AppealDeed>(appealDeeds),
          state: appealStateShape,
          who: z.string(),
          at: z.string(),
          why: z.string(),
          dueOn: z.string().nullable(),
          files: z.array(appealFileShape).readonly(),
          effect: z.array(figureChangeShape).readonly().nullable(),
        }),
      )
      .readonly(),
  })
  .openapi('Appeal') satisfies z.ZodType<Appeal>
