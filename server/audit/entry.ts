import { createHash } from 'node:crypto'
import type { AuditDeed, AuditOutcome } from '../../metrics/vocabulary/audit-deed'
import { canonical, type Json } from '../evaluation/frozen/canonical-line'

/** What is told of a deed; who did it and from where is taken from whoever is acting unless it is said. */
export interface AuditNote {
  readonly deed: AuditDeed
  /** What it was done to: a batch, a period, a record type, a path. */
  readonly about: string
  readonly period?: string | null
  readonly outcome?: AuditOutcome
  readonly why?: string | null
  readonly who?: string
  readonly from?: string
  /** The thing before and after, as far as it says what changed. */
  readonly before?: Json
  readonly after?: Json
}

/** A deed on record. */
export interface AuditEntry {
  /** From 1, without gaps. */
  readonly number: number
  /** Instant in Shanghai. */
  readonly at: string
  readonly who: string
  /** Address that it came from, or `local` for a command on the data folder itself. */
  readonly from: string
  readonly deed: AuditDeed
  readonly about: string
  readonly period: string | null
  readonly outcome: AuditOutcome
  readonly why: string | null
  readonly before: Json
  readonly after: Json
  /** The clock stood before the entry before it. */
  readonly clockBack: boolean
  /** Hash of the entry before it; that of the first is `beginning`. */
  readonly previous: string
  /** SHA-256 over the hash before it and the entry in canonical JSON without its own hash. */
  readonly hash: string
}

export const beginning = '0'.repeat(64)

/** The hash that an entry must have. */
export const hashOf = ({ hash: _, ...entry }: AuditEntry): string => createHash('sha256').update(`${entry.previous}\n${canonical(entry)}\n`).digest('hex')
