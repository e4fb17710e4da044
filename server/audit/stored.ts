import type { AuditDeed, AuditOutcome } from '../../metrics/vocabulary/audit-deed'
import { canonical, type Json } from '../evaluation/frozen/canonical-line'
import type { Session } from '../warehouse'
import type { AuditEntry } from './entry'

/** An entry as its table holds it: `schema.ts` has the columns. */
export interface StoredEntry {
  readonly number: number
  readonly made_at: string
  readonly who: string
  readonly origin: string
  readonly deed: string
  readonly about: string
  readonly period: string | null
  readonly outcome: string
  readonly why: string | null
  readonly state_before: string
  readonly state_after: string
  readonly clock_back: boolean
  readonly previous: string
  readonly hash: string
}

/** A text that is no JSON was not written by this program; it shows as it is, and its hash does not fit. */
function jsonOf(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}

export const entryOf = (row: StoredEntry): AuditEntry => ({
  number: row.number,
  at: row.made_at,
  who: row.who,
  from: row.origin,
  deed: row.deed as AuditDeed,
  about: row.about,
  period: row.period,
  outcome: row.outcome as AuditOutcome,
  why: row.why,
  before: jsonOf(row.state_before),
  after: jsonOf(row.state_after),
  clockBack: row.clock_back,
  previous: row.previous,
  hash: row.hash,
})

/** Adds an entry; nothing in the program changes or removes one. */
export const store = (session: Session, { at, from, before, after, clockBack, ...entry }: AuditEntry): Promise<number> =>
  session.run(
    `INSERT INTO audit_entry (number, made_at, who, origin, deed, about, period, outcome, why, state_before, state_after, clock_back, previous, hash)
     VALUES (CAST(:number AS INTEGER), :at, :who, :from, :deed, :about, :period, :outcome, :why, :before, :after, :clock_back, :previous, :hash)`,
    { ...entry, at, from, before: canonical(before), after: canonical(after), clock_back: clockBack },
  )
