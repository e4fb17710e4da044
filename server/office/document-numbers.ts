import type { Session } from '../warehouse'
import { numberTaken } from './bulletin-mistakes'

/** Every number that was given, to bulletins and to notices alike. */
const given = 'SELECT document_number, abbreviation, year, serial, period FROM issued_document UNION ALL SELECT document_number, abbreviation, year, serial, period FROM numbered_notice'

/** The next serial number under an abbreviation in a year. */
export async function nextSerial(session: Session, abbreviation: string, year: number): Promise<number> {
  const [row] = await session.query<{ next: number }>(`SELECT CAST(COALESCE(MAX(serial), 0) + 1 AS INTEGER) AS next FROM (${given}) g WHERE abbreviation = :abbreviation AND year = CAST(:year AS INTEGER)`, { abbreviation, year })
  return row?.next ?? 1
}

/** @throws Mistake where one of the numbers was given before. */
export async function demandFree(session: Session, numbers: readonly string[]): Promise<void> {
  const rows = await session.query<{ document_number: string; period: string }>(`SELECT document_number, period FROM (${given}) g`)
  const taken = rows.find((one) => numbers.includes(one.document_number))
  if (taken) throw numberTaken(taken.document_number, taken.period)
}
