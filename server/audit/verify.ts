import type { Warehouse } from '../warehouse'
import { beginning, hashOf } from './entry'
import { headsIn } from './heads'
import { entryOf, type StoredEntry } from './stored'

/**
 * How the record is not as it was written.
 * - `missing`: an entry with this number was made and is gone.
 * - `inserted`: a second entry bears this number.
 * - `altered`: the content of the entry, or of the one before it, is another one.
 * - `aside`: the hash that was written aside is another one, or there is none.
 */
export type AuditBreak = 'missing' | 'inserted' | 'altered' | 'aside'

export interface AuditVerification {
  readonly entries: number
  /** Hash of the newest entry, to be kept elsewhere; null without one. */
  readonly head: string | null
  /** The first entry that does not fit; null when all do. */
  readonly broken: { readonly number: number; readonly kind: AuditBreak } | null
  /** Entries made when the clock stood before the entry before them. */
  readonly clockBack: readonly number[]
  /** Entries whose hash was written aside at a later opening. */
  readonly late: readonly number[]
}

/** Compares every entry with its hash, with the one before it, and with what was written aside. */
export async function verifyAudit(warehouse: Warehouse): Promise<AuditVerification> {
  const heads = headsIn(warehouse.folder)
  const [clockBack, late]: [number[], number[]] = [[], []]
  let [entries, previous, broken]: [number, string, AuditVerification['broken']] = [0, beginning, null]
  const breaks = (number: number, kind: AuditBreak): void => {
    broken ??= { number, kind }
  }
  for await (const page of warehouse.stream<StoredEntry>('SELECT * FROM audit_entry ORDER BY number, previous')) {
    for (const entry of page.map(entryOf)) {
      const expected = ++entries
      const head = (await heads.next()).value
      if (entry.number > expected) breaks(expected, 'missing')
      else if (entry.number < expected) breaks(entry.number, 'inserted')
      else if (entry.previous !== previous || entry.hash !== hashOf(entry)) breaks(entry.number, 'altered')
      else if (head?.number !== entry.number || head.hash !== entry.hash) breaks(entry.number, 'aside')
      if (entry.clockBack) clockBack.push(entry.number)
      if (head?.late) late.push(entry.number)
      previous = entry.hash
    }
  }
  if (!(await heads.next()).done) breaks(entries + 1, 'missing')
  await heads.return(undefined)
  return { entries, head: entries === 0 ? null : previous, broken, clockBack, late }
}
