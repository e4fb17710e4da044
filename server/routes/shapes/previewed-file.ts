import { z } from '@hono/zod-openapi'
import { namesShape } from './names'

export const previewedFileShape = z
  .object({
    file: z.string(),
    decided: namesShape,
    encoding: z.string(),
    mappable: z.boolean(),
    format: z.string(),
    fields: z.array(z.string()).readonly(),
    records: z.array(z.object({ type: z.string(), from: z.record(z.string(), z.string()), rows: z.array(z.object({ line: z.int(), values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])) })).readonly() })).readonly(),
    faults: z.array(z.object({ line: z.int(), column: namesShape, value: z.string(), reason: namesShape, remedy: namesShape })).readonly(),
  })
  .openapi('PreviewedFile')
