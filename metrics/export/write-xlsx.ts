import type { Names } from '../names'
import { type ExportColumn, type ExportTable, exportWords, notesOf } from './export-table'
import { sheetPrinting } from './sheet-printing'

const formats: Readonly<Record<ExportColumn['kind'], string | undefined>> = { text: undefined, count: '#,##0', score: '0.0', share: '0.0%', number: undefined }

/** Places that a text takes, two of air included: a Chinese character takes two. */
export const places = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 2)

/** Columns wide enough for their titles. */
export const columnWidth = (title: string): number => Math.min(40, Math.max(10, places(title)))

/** The table as a workbook: a sheet of figures with its head frozen, a sheet of notes. Texts are texts, never formulas. */
export async function xlsxOf(table: ExportTable, name: (names: Names) => string): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const { title, columns, rows } = table
  return writeXlsx({
    sheets: [
      {
        name: title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
        columns: columns.map((column, index) => ({ key: String(index), width: columnWidth(column.title), numFmt: formats[column.kind] })),
        rows: [columns.map((column) => column.title), ...rows.map((row) => [...row])],
        cells: new Map(columns.map((_, index) => [`0,${index}`, { style: { font: { bold: true } } }])),
        freezePane: { rows: 1 },
        ...sheetPrinting,
      },
      {
        name: name(exportWords.notes),
        columns: [{ key: '0', width: 20 }, { key: '1', width: 90 }],
        rows: notesOf(table, name).map((note) => [...note]),
      },
    ],
  })
}
