import type { AuditEntry } from './entry'
import type { AuditFilter, AuditPage, AuditQuery } from './query'
import type { AuditVerification } from './verify'

/** What was done, by whom, and whether the record of it is whole. */
export interface AuditOffice {
  audit(query: AuditQuery): Promise<AuditPage>
  /** Every entry that matches in pages, the oldest first, for exports. */
  auditRows(filter: AuditFilter): AsyncIterable<readonly AuditEntry[]>
  verifyAudit(): Promise<AuditVerification>
}
