import { writeXlsx } from 'hucre'
import { places } from '../../../metrics/export/sheet-head'
import { allBlocks, type BulletinDocument, type Table } from '../document'
import { messages } from '../messages'
import { printable } from '../docx/printable'
import { type SheetCell, sheetNames, sheetOf } from './sheet'
import { tableRows } from './table-sheet'
import { figureRows, noteRows, textRows } from './text-sheets'
import { undated } from './undated'

const words = messages.workbook

/** Columns wide enough for what stands in most of their rows, the notes under a table left out. */
const tableWidths = (rows: readonly (readonly SheetCell[])[]): number[] =>
  (rows[0] ?? []).map((_, index) => Math.min(42, Math.max(9, ...rows.filter((row) => row.length > 1).map((row) => places(String(row[index]?.value ?? ''))))))

const printed = (rows: readonly (readonly SheetCell[])[]): SheetCell[][] =>
  rows.map((row) => row.map((cell) => (typeof cell.value === 'string' ? { ...cell, value: printable(cell.value) } : cell)))

/**
 * The bulletin as a workbook: notes, the text, its figures, and a sheet a table with numbers as numbers. The same
 * document gives the same bytes.
 */
export async function bulletinXlsx(document: BulletinDocument): Promise<Uint8Array> {
  const blocks = allBlocks(document)
  const tables = blocks.filter((block): block is Table => block.kind === 'table').map((table) => ({ name: table.caption, rows: printed(tableRows(table)) }))
  const sheets = [
    { name: words.notes, rows: printed(noteRows(document)), widths: [20, 100] },
    { name: words.texts, rows: printed(textRows(blocks)), widths: [34, 110] },
    { name: words.figures, rows: printed(figureRows(blocks)), widths: [26, 44, 14, 18] },
    ...tables.map(({ name, rows }) => ({ name, rows, widths: tableWidths(rows) })),
  ]
  const names = sheetNames(sheets.map(({ name }) => name))
  return undated(
    await writeXlsx({
      sheets: sheets.map(({ rows, widths }, index) => sheetOf(names[index] ?? '', widths, rows)),
      properties: { title: printable(document.title.join('')), creator: printable(document.masthead) },
    }),
  )
}
