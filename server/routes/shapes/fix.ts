import { z } from '@hono/zod-openapi'
import type { FixList } from '../../office/fixes'
import { seal } from './seal'
import { verdictRowShape } from './verdict'

export const fixListShape = z
  .object({
    department: z.string(),
    fixes: z
      .array(
        z.object({
          indicator: z.string(),
          kind: z.enum(['missed', 'pending', 'not-reported']),
          /** Points of the total that the item is worth. */
          gain: z.number(),
          row: verdictRowShape.nullable(),
        }),
      )
      .readonly(),
    total: z.int(),
    ...seal,
  })
  .openapi('FixList') satisfies z.ZodType<FixList>
