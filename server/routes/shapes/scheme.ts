import { z } from '@hono/zod-openapi'
import type { DeadlineRule, Duty, Fraction, Grounded, Scheme, Target } from '../../../metrics/schemes'
import { groupShape } from './group'
import { namesShape } from './names'

export const fractionShape = z.object({ num: z.int(), den: z.int() }).openapi('Fraction') satisfies z.ZodType<Fraction>

export const targetShape = z
  .object({ from: z.string(), value: fractionShape, clause: z.string(), confirmed: z.boolean() })
  .openapi('Target') satisfies z.ZodType<Target>

export const dutyShape = z.object({ indicator: z.string(), groups: z.array(groupShape).readonly(), departments: z.array(z.string()).readonly().optional(), clause: z.string() }) satisfies z.ZodType<Duty>

export const deadlineRuleShape = z.object({
  stage: z.string(),
  sharingType: z.string().nullable(),
  days: z.int(),
  unit: z.enum(['working', 'calendar']),
  countsReceipt: z.boolean(),
  extension: z.int(),
  validFrom: z.string(),
  validTo: z.string(),
  issuer: z.string(),
  clause: z.string(),
  confirmed: z.boolean(),
}) satisfies z.ZodType<DeadlineRule>

const groundedShape = z.object({ value: z.int(), clause: z.string(), confirmed: z.boolean() }) satisfies z.ZodType<Grounded>

export const schemeShape = z
  .object({
    id: z.string(),
    names: namesShape,
    validFrom: z.string(),
    validTo: z.string(),
    duties: z.array(dutyShape).readonly(),
    targets: z.record(z.string(), z.array(targetShape).readonly()),
    weights: z.record(z.string(), z.number()),
    weightsConfirmed: z.boolean(),
    weightsClause: z.string(),
    minimumN: z.record(z.string(), groundedShape).optional(),
    grace: z.record(z.string(), groundedShape).optional(),
    headlines: z.array(z.object({ id: z.string(), names: namesShape, indicators: z.array(z.string()).readonly() })).readonly(),
    deadlineRules: z.array(deadlineRuleShape).readonly(),
  })
  .openapi('Scheme') satisfies z.ZodType<Scheme>
