import { z } from '@hono/zod-openapi'
import type { IndicatorDefinition } from '../../office/office'
import { namesByCode, namesShape } from './names'

const words = z.array(z.string()).readonly()

/** An indicator as data: everything but its SQL. */
export const indicatorShape = z
  .object({
    id: z.string(),
    names: namesShape,
    clause: z.object({ ref: z.string(), text: z.string() }),
    subject: namesShape,
    formula: namesShape,
    rule: namesShape,
    reads: words,
    substitutes: z.record(z.string(), z.string()).optional(),
    alsoReads: words.optional(),
    reportedIn: z.string().nullable(),
    dimensions: words,
    deadline: z.object({ on: z.templateLiteral([z.number(), '-', z.number()]), common: z.boolean() }).optional(),
    unfinished: words.optional(),
    curable: z.boolean(),
    minimumN: z.int(),
    days: z.enum(['working', 'calendar']).optional(),
    choices: z.array(namesShape).readonly(),
    reasons: namesByCode,
    methods: namesByCode,
    flags: namesByCode.optional(),
  })
  .openapi('Indicator') satisfies z.ZodType<IndicatorDefinition>
