import { byteOrderMark, csvLine } from '../../metrics/csv'
import { canonical } from '../evaluation/frozen/canonical-line'
import type { AuditEntry } from './entry'

/** Columns of an export, under the names that the answers have. */
export const auditColumns = ['number', 'at', 'who', 'from', 'deed', 'about', 'period', 'outcome', 'why', 'before', 'after', 'clockBack', 'previous', 'hash'] as const satisfies readonly (keyof AuditEntry)[]

/** An entry as cells of an export. */
export const auditCells = (entry: AuditEntry): (string | number)[] =>
  auditColumns.map((column) => {
    const value = entry[column]
    return typeof value === 'number' ? value : typeof value === 'string' ? value : value === null ? '' : canonical(value)
  })

/** Entries as CSV; behind a byte order mark office programs read it as UTF-8. The head goes with the first rows: a query that is refused begins no file. */
export async function* auditCsv(pages: AsyncIterable<readonly AuditEntry[]>): AsyncIterable<string> {
  let head = byteOrderMark + csvLine(auditColumns)
  for await (const page of pages) {
    yield head + page.map((entry) => csvLine(auditCells(entry))).join('')
    head = ''
  }
  yield head
}
