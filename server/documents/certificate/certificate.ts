import { z } from 'zod'
import { type CertificatePurpose, certificatePurposes } from '../../../metrics/vocabulary/certificate-purpose'

const day = z.string()

/** What a certificate says: kept as it was, whatever becomes of the records. */
export const certificateContent = z.object({
  purpose: z.enum(Object.keys(certificatePurposes) as CertificatePurpose[]),
  project: z.string(),
  title: z.string(),
  department: z.string(),
  departmentName: z.string(),
  kind: z.string().nullable(),
  budgetYear: z.int().nullable(),
  /** Until when the records were known. */
  asOf: day,
  issuedOn: day,
  /** The office that certifies. */
  office: z.string(),
  sample: z.boolean(),
  /** Every entry of the project, and how many are registered and approved, the first of them since when. */
  total: z.int(),
  approved: z.int(),
  since: day.nullable(),
  /** Those that are listed. */
  entries: z.array(z.object({ id: z.string(), title: z.string(), registeredOn: day.nullable(), approvedOn: day.nullable(), effective: z.boolean() })),
  missing: z.enum(['not-catalogued', 'not-approved', 'list-missing']).nullable(),
  /** `not-bound`: suspended, or not publicly funded. */
  outcome: z.enum(['may-go-on', 'should-wait', 'not-bound']),
  /** The clauses that it rests on. */
  clause: z.string(),
})

/** What the server answers of the code of a certificate. */
export const checkedCertificate = certificateContent.extend({
  paper: z.literal('certificate'),
  code: z.string(),
  state: z.enum(['stands', 'replaced', 'withdrawn']),
  /** The day since which it does not stand. */
  endedOn: day.nullable(),
})

export type CertificateContent = z.infer<typeof certificateContent>
export type CheckedCertificate = z.infer<typeof checkedCertificate>

/** Takes a certificate back. */
export interface CertificateWithdrawal {
  readonly code: string
  readonly who: string
  readonly why: string
}
