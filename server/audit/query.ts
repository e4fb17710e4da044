import { aboutsCalled } from '../../metrics/vocabulary/audit-about'
import type { AuditDeed, AuditOutcome } from '../../metrics/vocabulary/audit-deed'
import type { Parameters } from '../warehouse'
import type { AuditEntry } from './entry'

/** Which entries; what is absent filters nothing. */
export interface AuditFilter {
  /** Part of the name. */
  readonly who?: string
  readonly deed?: AuditDeed
  /** Part of what it was done to, or of what that is called. */
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
  /** Refusals of one day that say the same are one line. */
  readonly grouped?: boolean
}

/** A line of a list: an entry, or the newest of several that say the same. */
export interface AuditLine extends AuditEntry {
  readonly times: number
  /** Instant of the first of them. */
  readonly since: string
}

export interface AuditPage {
  /** The newest first. */
  readonly entries: readonly AuditLine[]
  /** Entries that match. */
  readonly total: number
  /** Lines that they make; of these pages are made. */
  readonly lines: number
}

const conditions = {
  who: 'CONTAINS(LOWER(who), LOWER(:who))',
  deed: 'deed = :deed',
  about: "(CONTAINS(LOWER(about), LOWER(:about)) OR CONTAINS(:called, ',' || SPLIT_PART(about, ' ', 1) || ','))",
  period: 'period = :period',
  outcome: 'outcome = :outcome',
  since: 'SUBSTR(made_at, 1, 10) >= :since',
  until: 'SUBSTR(made_at, 1, 10) <= :until',
} as const satisfies Record<keyof AuditFilter, string>

/** The lines of entries, each by the number of its newest: of refusals of a day that say the same, one. */
export const linesOf = (from: string): string => `
  WITH found AS (SELECT * ${from})
  SELECT number, 1 AS times, made_at AS since FROM found WHERE outcome <> 'refused'
  UNION ALL
  SELECT MAX(number) AS number, CAST(COUNT(*) AS INTEGER) AS times, MIN(made_at) AS since FROM found WHERE outcome = 'refused'
  GROUP BY SUBSTR(made_at, 1, 10), who, origin, deed, about, period, why, state_before, state_after`

/** FROM and WHERE of a filter, with its parameters. */
export function matching(filter: AuditFilter): { readonly from: string; readonly parameters: Parameters } {
  const asked = (Object.keys(conditions) as (keyof AuditFilter)[]).filter((name) => filter[name] !== undefined)
  const where = asked.map((name) => conditions[name]).join(' AND ')
  const called: Parameters = filter.about === undefined ? {} : { called: `${aboutsCalled(filter.about).map((code) => `,${code}`).join('')},` }
  return { from: `FROM audit_entry${where && ` WHERE ${where}`}`, parameters: { ...Object.fromEntries(asked.map((name) => [name, filter[name]!])), ...called } }
}
