import { AlignmentType, BorderStyle, type ITableBordersOptions, LineRuleType, type Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { Cell, Column, Table as TableBlock } from '../document'
import { plain } from '../sentence'
import { page, twips } from './page'
import { face, line, run, size } from './type'

const alignment = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const
const borders: ITableBordersOptions = { top: thick, bottom: thick, left: thick, right: thick, insideHorizontal: thin, insideVertical: thin }

/** Lines of a table are set tighter than the page's grid. */
const tight = (points: number) => ({ line: points * 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 }) as const

const ink = { plain: undefined, missed: 'C00000', muted: '595959' } as const

/** Widths in twips that fill the type area exactly, whatever the sum of the columns. */
export function columnWidths(columns: readonly Column[]): number[] {
  const sum = columns.reduce((total, column) => total + column.width, 0)
  const area = twips(page.area)
  let used = 0
  return columns.map((column, index) => {
    const width = index === columns.length - 1 ? area - used : Math.round((column.width / sum) * area)
    used += width
    return width
  })
}

function tableCell(lines: readonly Paragraph[], width: number): TableCell {
  return new TableCell({ children: [...lines], width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER })
}

/** Text in a cell; a paragraph stands in an empty one, for a cell without any is not well formed. */
function cellLines(cell: Cell, align: Column['align']): Paragraph[] {
  const color = ink[cell.tone ?? 'plain']
  const lines = cell.lines.length === 0 ? [{ text: '' }] : cell.lines
  return lines.map((one, index) =>
    line([run(one.text, { size: index === 0 ? size.five : size.smallFive, color })], {
      alignment: alignment[align],
      spacing: tight(index === 0 ? 15 : 12),
      wordWrap: false,
    }),
  )
}

const headCell = (column: Column, width: number): TableCell =>
  tableCell(
    [line([run(column.name, { font: face.heading, size: size.five })], { alignment: AlignmentType.CENTER, spacing: tight(15), keepNext: true })],
    width,
  )

/** Caption, table and notes; the head repeats on every page and no row is split. */
export function tableBlock(block: TableBlock): (Paragraph | Table)[] {
  const widths = columnWidths(block.columns)
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: block.columns.map((column, index) => headCell(column, widths[index] ?? 0)) })
  const rows = block.rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: block.columns.map((column, index) => tableCell(cellLines(cells[index] ?? { lines: [] }, column.align), widths[index] ?? 0)),
      }),
  )
  return [
    line([run(block.caption, { font: face.heading, size: size.four })], { alignment: AlignmentType.CENTER, keepNext: true }),
    new Table({
      rows: [head, ...rows],
      columnWidths: widths,
      width: { size: twips(page.area), type: WidthType.DXA },
      indent: { size: 0, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 60, right: 60, marginUnitType: WidthType.DXA },
      borders,
    }),
    ...block.notes.map((note, index) =>
      line([run(plain(note), { size: size.five })], { spacing: { ...tight(17), before: index === 0 ? 60 : 0 } }),
    ),
    // Two tables without a paragraph between them would become one.
    line([], { spacing: tight(10) }),
  ]
}
