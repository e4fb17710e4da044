import { z } from '@hono/zod-openapi'
import type { Overview } from '../../office/office'
import { namesShape } from './names'
import { periodShape } from './period'
import { underWayShape } from './work'

export const overviewShape = z
  .object({
    sample: z.boolean(),
    version: z.string(),
    empty: z.boolean(),
    dataVersion: z.string(),
    periods: z.array(periodShape).readonly(),
    proposals: z.array(z.object({ period: z.string(), figures: z.int() })).readonly(),
    proposalsComplete: z.boolean(),
    defaultPeriod: z.string().nullable(),
    failedPulls: z.array(z.object({ source: z.string(), at: z.string(), message: namesShape.nullable() })).readonly(),
    failedRuns: z.array(z.object({ number: z.int(), kind: z.string(), at: z.string(), reason: namesShape })).readonly(),
    work: underWayShape.nullable(),
  })
  .openapi('Overview') satisfies z.ZodType<Overview>
