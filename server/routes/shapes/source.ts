import { z } from '@hono/zod-openapi'
import { type PullRun, type Source, sourceKinds } from '../../pull/sources'
import { changeShape } from './batch'
import { namesShape } from './names'

export const pullRunShape = z
  .object({
    startedAt: z.string(),
    finishedAt: z.string(),
    outcome: z.enum(['imported', 'unchanged', 'held', 'failed']),
    batch: z.int().nullable(),
    bytes: z.int(),
    message: namesShape.nullable(),
  })
  .openapi('PullRun') satisfies z.ZodType<PullRun>

export const sourceShape = z
  .object({ id: z.string(), kind: z.enum(sourceKinds), addresses: z.array(z.string()).readonly(), proxy: z.string().nullable(), profile: z.string(), schedule: z.string().nullable(), made: changeShape, last: pullRunShape.nullable() })
  .openapi('Source') satisfies z.ZodType<Source>
