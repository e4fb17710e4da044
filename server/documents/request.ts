import { z } from 'zod'
import { type CertificatePurpose, certificatePurposes } from '../../metrics/vocabulary/certificate-purpose'
import { exportFormats } from '../../metrics/vocabulary/export-format'
import { noticeForms } from '../../metrics/vocabulary/notice-form'

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

/** What a department has to mend, to that department; to each that has something to mend where none is named. */
const noticeRequest = z.strictObject({
  kind: z.literal('notice'),
  ...figures,
  department: z.string().min(1).max(100).optional(),
  form: z.enum(noticeForms).default('rectification'),
  /** 成文日期: never the machine's clock, so that the same request gives the same bytes. */
  issuedOn: day,
  /** Working days within which departments reply. */
  replyDays: z.int().min(1).max(120).default(10),
})

/** How a project stands in the catalogue, for what is at hand. It bears a code drawn by lot: asked for anew it is another certificate. */
const certificateRequest = z.strictObject({
  kind: z.literal('certificate'),
  project: z.string().min(1).max(200),
  purpose: z.enum(Object.keys(certificatePurposes) as CertificatePurpose[]),
  /** By default the day of the document. */
  asOf: day.optional(),
  issuedOn: day,
})

/** A bulletin that is issued: kept so that it can be asked for again, and never asked for as other documents are. */
export const issueRequest = z.strictObject({
  kind: z.literal('bulletin'),
  period: z.string(),
  signer: z.string(),
  serial: z.int().optional(),
  date: day.optional(),
  why: z.string(),
})

/** What a document is made from: the same request gives the same bytes as long as the records are the same. */
export const documentRequest = z.discriminatedUnion('kind', [exportRequest, noticeRequest, certificateRequest])

export type ExportRequest = z.infer<typeof exportRequest>
export type NoticeRequest = z.infer<typeof noticeRequest>
export type CertificateRequest = z.infer<typeof certificateRequest>
export type DocumentRequest = z.infer<typeof documentRequest>
export type DocumentKind = DocumentRequest['kind']
