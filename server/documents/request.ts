import { z } from 'zod'
import { exportFormats } from '../exports/format'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Which figures a document gives. */
const figures = {
  period: z.string().min(1).max(20),
  scheme: z.string().min(1).max(50).optional(),
  asOf: day.optional(),
  revision: z.int().min(0).max(1_000_000).optional(),
}

/** Tables of a period as files: one, or all of them packed. */
const exportRequest = z.strictObject({
  kind: z.literal('export'),
  ...figures,
  /** Id of a table; all of them without one. */
  table: z.string().min(1).max(50).optional(),
  /** By default every format. */
  format: z.enum(exportFormats).optional(),
})

/** What a document is made from: the same request gives the same bytes as long as the records are the same. */
export const documentRequest = z.discriminatedUnion('kind', [exportRequest])

export type ExportRequest = z.infer<typeof exportRequest>
export type DocumentRequest = z.infer<typeof documentRequest>
export type DocumentKind = DocumentRequest['kind']
