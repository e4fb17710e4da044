import { type AuditDeed, auditDeeds, type AuditOutcome, auditOutcomes } from '../../../metrics/vocabulary/audit-deed'
import type { AuditFilter } from '../../../server/audit/query'
import { choice, type Parameter, text, whole } from '../../address/page-state'

export const deedChoices = Object.keys(auditDeeds) as AuditDeed[]
export const outcomeChoices = Object.keys(auditOutcomes) as AuditOutcome[]

/** A day; empty by default. */
const day: Parameter<string> = { read: (given) => (given && /^\d{4}-\d\d-\d\d$/.test(given) ? given : ''), write: (value) => value || undefined }

/** The page's own state: `during` is a period (`period` is what all pages show), `at` the page from 1. */
export const shape = {
  who: text,
  deed: choice<AuditDeed | ''>(['', ...deedChoices]),
  about: text,
  during: text,
  outcome: choice<AuditOutcome | ''>(['', ...outcomeChoices]),
  since: day,
  until: day,
  at: whole(1, 1, 1_000_000),
}

export interface AuditChoice {
  readonly who: string
  readonly deed: AuditDeed | ''
  readonly about: string
  readonly during: string
  readonly outcome: AuditOutcome | ''
  readonly since: string
  readonly until: string
  readonly at: number
}

/** What a choice asks of the server. */
export const askedBy = ({ who, deed, about, during, outcome, since, until }: AuditChoice): AuditFilter => ({
  who: who.trim() || undefined,
  deed: deed || undefined,
  about: about.trim() || undefined,
  period: during.trim() || undefined,
  outcome: outcome || undefined,
  since: since || undefined,
  until: until || undefined,
})
