import type { Names } from '../names'
import { type ExportColumn, type ExportTable, exportWords, notesOf } from './export-table'
import { sheetPrinting } from './sheet-printing'

/** One decimal more than pages show: pages cut off where a program rounds, and 31.3 % beside 31.2 % would look like an error. */
const formats: Readonly<Record<ExportColumn['kind'], string | undefined>> = { text: undefined, count: '#,##0', score: '0.00', share: '0.00%', number: undefined }

/** Places that a text takes, two of air included: a Chinese character takes two. */
export const places = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 2)

/** A column wide enough for a text. */
export const columnWidth = (text: string): number => Math.min(40, Math.max(10, places(text)))

/** So many rows say how wide the columns are. */
const looked = 200

/** Each column as wide as its title and the texts in its first rows. */
const widthsOf = ({ columns, rows }: ExportTable): number[] =>
  columns.map(({ title }, index) => Math.max(columnWidth(title), ...rows.slice(0, looked).map((row) => (typeof row[index] === 'string' ? columnWidth(row[index]) : 0))))

/** The table as a workbook: a sheet of figures with its head frozen, a sheet of notes. Texts are texts, never formulas. */
export async function xlsxOf(table: ExportTable, name: (names: Names) => string): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const { title, columns, rows } = table
  const widths = widthsOf(table)
  return writeXlsx({
    sheets: [
      {
        name: title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
        columns: columns.map((column, index) => ({ key: String(index), width: widths[index]!, numFmt: formats[column.kind] })),
        rows: [columns.map((column) => column.title), ...rows.map((row) => [...row])],
        cells: new Map(columns.map((_, index) => [`0,${index}`, { style: { font: { bold: true } } }])),
        freezePane: { rows: 1 },
        ...sheetPrinting(widths),
      },
      {
        name: name(exportWords.notes),
        columns: [{ key: '0', width: 20 }, { key: '1', width: 90 }],
        rows: notesOf(table, name).map((note) => [...note]),
      },
    ],
  })
}
