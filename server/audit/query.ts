import type { AuditDeed, AuditOutcome } from '../../metrics/vocabulary/audit-deed'
import type { Parameters } from '../warehouse'
import type { AuditEntry } from './entry'

/** Which entries; what is absent filters nothing. */
export interface AuditFilter {
  /** Part of the name. */
  readonly who?: string
  readonly deed?: AuditDeed
  /** Part of what it was done to. */
  readonly about?: string
  readonly period?: string
  readonly outcome?: AuditOutcome
  /** First and last day, both included. */
  readonly since?: string
  readonly until?: string
}

export interface AuditQuery extends AuditFilter {
  /** From 1. */
  readonly page?: number
  /** At most 500. */
  readonly size?: number
}

export interface AuditPage {
  /** The newest first. */
  readonly entries: readonly AuditEntry[]
  /** Entries that match. */
  readonly total: number
}

const conditions = {
  who: 'CONTAINS(LOWER(who), LOWER(:who))',
  deed: 'deed = :deed',
  about: 'CONTAINS(LOWER(about), LOWER(:about))',
  period: 'period = :period',
  outcome: 'outcome = :outcome',
  since: 'SUBSTR(made_at, 1, 10) >= :since',
  until: 'SUBSTR(made_at, 1, 10) <= :until',
} as const satisfies Record<keyof AuditFilter, string>

/** FROM and WHERE of a filter, with its parameters. */
export function matching(filter: AuditFilter): { readonly from: string; readonly parameters: Parameters } {
  const asked = (Object.keys(conditions) as (keyof AuditFilter)[]).filter((name) => filter[name] !== undefined)
  const where = asked.map((name) => conditions[name]).join(' AND ')
  return { from: `FROM audit_entry${where && ` WHERE ${where}`}`, parameters: Object.fromEntries(asked.map((name) => [name, filter[name]!])) }
}
