import { z } from '@hono/zod-openapi'
import type { SchemePreview } from '../../office/preview'
import { groupShape } from './group'

const place = z.object({ rank: z.int().nullable(), score: z.number().nullable() })

export const previewShape = z
  .object({
    period: z.string(),
    scheme: z.string(),
    departments: z.array(z.object({ code: z.string(), name: z.string(), group: groupShape, now: place, considered: place, places: z.int().nullable(), points: z.number().nullable() })).readonly(),
  })
  .openapi('SchemePreview') satisfies z.ZodType<SchemePreview>
