import { z } from '@hono/zod-openapi'
import type { Facet } from '../../../metrics/tally/facets'

export const facetShape = z
  .object({ dimension: z.string(), values: z.array(z.object({ value: z.string(), n: z.int() })).readonly() })
  .openapi('Facet') satisfies z.ZodType<Facet>
