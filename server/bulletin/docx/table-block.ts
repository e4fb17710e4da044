import { AlignmentType, BorderStyle, type ITableBordersOptions, type Paragraph } from 'docx'
import { Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { Cell, Column, Table as TableBlock } from '../document'
import { plain } from '../sentence'
import { columnWidths } from './column-widths'
import { page, twips } from './page'
import { style } from './styles'
import { line, run } from './type'

const alignment = { left: AlignmentType.LEFT, center: undefined, right: AlignmentType.RIGHT } as const
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const
const borders: ITableBordersOptions = { top: thick, bottom: thick, left: thick, right: thick, insideHorizontal: thin, insideVertical: thin }

/** Beneath the red heading an official document is black; words in the place of a figure are grey. */
const mutedInk = '595959'

const tableCell = (children: readonly Paragraph[], width: number): TableCell =>
  new TableCell({ children: [...children], width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER })

/** Text in a cell; a paragraph stands in an empty one, for a cell without any is not well formed. */
function cellLines({ lines, tone }: Cell, align: Column['align']): Paragraph[] {
  if (lines.length === 0) return [line(style.cell, '')]
  return lines.map(({ text }, index) =>
    line(index === 0 ? style.cell : style.cellBase, tone === 'muted' ? [run(text, { color: mutedInk })] : text, { alignment: alignment[align] }),
  )
}

/** Caption, table and notes; the head repeats on every page and no row is split. */
export function tableBlock(block: TableBlock): (Paragraph | Table)[] {
  const widths = columnWidths(block.columns)
  const cells = (linesOf: (column: Column, index: number) => readonly Paragraph[]) =>
    block.columns.map((column, index) => tableCell(linesOf(column, index), widths[index] ?? 0))
  return [
    line(style.caption, block.caption, { keepNext: true }),
    new Table({
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: cells((column) => [line(style.head, column.name)]) }),
        ...block.rows.map((row) => new TableRow({ cantSplit: true, children: cells((column, index) => cellLines(row[index] ?? { lines: [] }, column.align)) })),
      ],
      columnWidths: widths,
      width: { size: twips(page.area), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 70, right: 40, marginUnitType: WidthType.DXA },
      borders,
    }),
    ...block.notes.map((note) => line(style.note, plain(note))),
    // Two tables without a paragraph between them would become one.
    line(style.gap, ''),
  ]
}
