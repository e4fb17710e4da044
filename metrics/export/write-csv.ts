import { byteOrderMark, csvLine } from '../csv'
import type { Names } from '../names'
import { type ExportTable, notesOf } from './export-table'

/**
 * The table as CSV (RFC 4180, UTF-8 with byte order mark, formula-safe): head, rows, then an empty line and the notes, so
 * that the first line is the head for every program.
 */
export function csvOf(table: ExportTable, name: (names: Names) => string): string {
  const lines = [table.columns.map(({ title }) => title), ...table.rows, [], ...notesOf(table, name)]
  return byteOrderMark + lines.map(csvLine).join('')
}
