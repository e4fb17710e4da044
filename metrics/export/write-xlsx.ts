import type { Names } from '../names'
import { type ExportCell, type ExportColumn, type ExportTable, exportWords, notesOf } from './export-table'
import { headHeight, places, titledWidth } from './sheet-head'
import { sheetPrinting } from './sheet-printing'

/** One decimal more than pages show: pages cut off where a program rounds, and 31.3 % beside 31.2 % would look like an error. */
const formats: Readonly<Record<ExportColumn['kind'], string | undefined>> = { text: undefined, count: '#,##0', score: '0.00', share: '0.00%', number: undefined }

/** So many rows say how wide the columns are. */
const looked = 200

/** Places that a cell takes in the format of its column: `100.00%` and the like, counts with a separator for every three figures, everything else as it is. */
function placesOf(cell: ExportCell, kind: ExportColumn['kind']): number {
  if (kind === 'share' || kind === 'score') return 9
  const plain = places(String(cell ?? ''))
  return kind === 'count' && typeof cell === 'number' ? plain + Math.floor((plain - 1) / 3) : plain
}

const widthsOf = ({ columns, rows }: ExportTable): number[] =>
  columns.map(({ title, kind }, index) => titledWidth(title, Math.max(...rows.slice(0, looked).map((row) => placesOf(row[index] ?? null, kind)), 0)))

/** The table as a workbook: a sheet of figures with its head frozen, a sheet of notes. Texts are texts, never formulas. */
export async function xlsxOf(table: ExportTable, name: (names: Names) => string): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const { title, columns, rows } = table
  const widths = widthsOf(table)
  return writeXlsx({
    sheets: [
      {
        name: title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
        columns: columns.map((column, index) => ({ key: String(index), width: widths[index]!, style: { numFmt: formats[column.kind], alignment: { vertical: 'center', wrapText: column.kind === 'text' } } })),
        rows: [columns.map((column) => column.title), ...rows.map((row) => [...row])],
        cells: new Map(columns.map((column, index) => [`0,${index}`, { style: { font: { bold: true }, alignment: { vertical: 'center', wrapText: true, horizontal: column.kind === 'text' ? 'left' : 'right' } } }])),
        rowDefs: new Map([[0, { height: headHeight(columns.map(({ title: one }) => one), widths) }]]),
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
