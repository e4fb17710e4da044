import { z } from '@hono/zod-openapi'
import type { Verdict, VerdictRow } from '../../../metrics/indicators'
import { verdicts } from '../../../metrics/indicators'
import type { VerdictPage } from '../../office/office'
import { countsShape } from './counts'
import { seal } from './seal'

export const verdictShape = z.enum(Object.keys(verdicts) as [Verdict, ...Verdict[]])

const text = z.string().nullable()

export const verdictRowShape = z
  .object({
    indicator: z.string(),
    department: z.string(),
    subject: z.string(),
    title: text,
    verdict: verdictShape,
    reason: z.string(),
    method: z.string(),
    due_on: text,
    due_at: text,
    done_on: text,
    done_at: text,
    days: z.int().nullable(),
    flags: z.string(),
    count: z.int(),
    batch: z.int().nullable(),
    line: z.int().nullable(),
    file: text,
    dimensions: z.record(z.string(), z.string().nullable()),
  })
  .openapi('VerdictRow') satisfies z.ZodType<VerdictRow>

export const verdictPageShape = z
  .object({
    asOf: text,
    rows: z.array(verdictRowShape).readonly(),
    total: z.int().min(0),
    counts: countsShape,
    ...seal,
  })
  .openapi('VerdictPage') satisfies z.ZodType<VerdictPage>
