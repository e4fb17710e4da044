import { z } from '@hono/zod-openapi'
import type { UnmatchedName } from '../../office/unmatched'

export const unmatchedNameShape = z
  .object({
    name: z.string(),
    rows: z.int(),
    batches: z.array(z.object({ batch: z.int(), source: z.string(), rows: z.int() })).readonly(),
    candidates: z.array(z.object({ name: z.string(), code: z.string() })).readonly(),
  })
  .openapi('UnmatchedName') satisfies z.ZodType<UnmatchedName>
