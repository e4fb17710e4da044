import { z } from '@hono/zod-openapi'
import type { Decision } from '../../office/batch'
import { changeShape } from './batch'

export const decisionShape = z
  .object({
    batch: z.int(),
    line: z.int(),
    cells: z.record(z.string(), z.string()),
    standing: z.boolean(),
    made: changeShape,
    withdrawn: changeShape.nullable(),
    sample: z.boolean(),
  })
  .openapi('Decision') satisfies z.ZodType<Decision>
