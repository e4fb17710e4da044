import { z } from '@hono/zod-openapi'
import { type AuditDeed, auditDeeds, type AuditOutcome, auditOutcomes } from '../../../metrics/vocabulary/audit-deed'
import type { AuditEntry } from '../../audit/entry'
import type { AuditPage } from '../../audit/query'
import type { AuditVerification } from '../../audit/verify'
import type { Json } from '../../evaluation/frozen/canonical-line'

export const auditDeedShape = z.enum(Object.keys(auditDeeds) as [AuditDeed, ...AuditDeed[]])
export const auditOutcomeShape = z.enum(Object.keys(auditOutcomes) as [AuditOutcome, ...AuditOutcome[]])

/** Whatever the record has of a thing before and after. */
const state = z.custom<Json>((value) => value !== undefined).openapi({ type: 'object' })

export const auditEntryShape = z
  .object({
    number: z.int(),
    at: z.string(),
    who: z.string(),
    from: z.string(),
    deed: auditDeedShape,
    about: z.string(),
    period: z.string().nullable(),
    outcome: auditOutcomeShape,
    why: z.string().nullable(),
    before: state,
    after: state,
    clockBack: z.boolean(),
    previous: z.string(),
    hash: z.string(),
  })
  .openapi('AuditEntry') satisfies z.ZodType<AuditEntry>

export const auditPageShape = z.object({
  entries: z.array(auditEntryShape.extend({ times: z.int(), since: z.string().openapi({ description: '首次的时间 / Of the first of them' }) })).readonly(),
  total: z.int().openapi({ description: '符合条件的记录 / Entries that match' }),
  lines: z.int().openapi({ description: '列出的行，分页以此计 / Lines that they make, of which pages are made' }),
}) satisfies z.ZodType<AuditPage>

export const auditVerificationShape = z
  .object({
    entries: z.int(),
    head: z.string().nullable(),
    broken: z.object({ number: z.int(), kind: z.enum(['missing', 'inserted', 'altered', 'aside']) }).nullable(),
    clockBack: z.array(z.int()).readonly(),
    late: z.array(z.int()).readonly(),
  })
  .openapi('AuditVerification') satisfies z.ZodType<AuditVerification>
