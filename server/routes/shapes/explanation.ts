import { z } from '@hono/zod-openapi'
import type { Explanation } from '../../evaluation/explain'
import { countsShape } from './counts'
import { deadlineRuleShape, fractionShape, targetShape } from './scheme'
import { seal } from './seal'

export const explanationShape = z
  .object({
    period: z.string(),
    scheme: z.string(),
    schemeInForce: z.boolean(),
    asOf: z.string().nullable(),
    indicator: z.string(),
    department: z.string().nullable(),
    target: targetShape.nullable(),
    weight: z.number().nullable(),
    calendar: z.object({ name: z.string(), version: z.string(), first: z.string(), last: z.string() }),
    deadlineRules: z.array(deadlineRuleShape).readonly(),
    counts: countsShape,
    rate: fractionShape.nullable(),
    reasons: z.array(z.object({ verdict: z.enum(['met', 'missed', 'pending', 'exempt', 'unknown']), reason: z.string(), count: z.int() })).readonly(),
    days: z.object({ n: z.int(), median: z.int(), p90: z.int(), maximum: z.int() }).nullable(),
    batches: z.array(z.int()).readonly(),
    sql: z.object({ text: z.string(), parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])) }).nullable(),
    ...seal,
  })
  .openapi('Explanation') satisfies z.ZodType<Explanation>
