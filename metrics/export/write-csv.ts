import { byteOrderMark, csvLine } from '../csv'
import type { Names } from '../names'
import { type ExportTable, exportWords } from './export-table'

/**
 * The table as CSV (RFC 4180, UTF-8 with byte order mark, formula-safe): head, rows, then an empty line and the notes, so
 * that the first line is the head for every program.
 */
export function csvOf({ period, asOf, columns, rows, notes }: ExportTable, name: (names: Names) => string): string {
  const lines = [columns.map(({ title }) => title), ...rows, [], [name(exportWords.period), period], [name(exportWords.asOf), asOf], ...notes]
  return byteOrderMark + lines.map(csvLine).join('')
}
