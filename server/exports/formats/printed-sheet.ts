import type { CellStyle, ColumnDef, WriteSheet } from 'hucre'
import { sheetPrinting } from '../../../metrics/export/sheet-printing'
import { headHeight, places, titledWidth } from '../../../metrics/export/sheet-head'
import type { KeptRows } from '../kept-rows'
import type { Cell, ColumnType, TableColumn } from '../table'

/** Numbers as they are read; the cell holds them unrounded. */
const formats: Readonly<Partial<Record<ColumnType, string>>> = { score: '0.00', share: '0.00%' }

const [line, grey] = [{ style: 'thin', color: { rgb: 'BFBFBF' } }, 'F2F2F2'] as const
const border = { top: line, bottom: line, left: line, right: line } as const

const head: CellStyle = { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: grey } }, border, alignment: { wrapText: true, horizontal: 'center', vertical: 'center' } }

/** A column as wide as what stands in it; its title breaks into lines. */
function columnOf({ id, names, type }: TableColumn, cells: readonly Cell[]): ColumnDef & { readonly width: number } {
  const width = titledWidth(names.zh, Math.max(...cells.map((cell) => (type === 'score' || type === 'share' ? 8 : places(String(cell ?? '')))), 0))
  const across = type === 'text' || type === 'json' ? 'left' : 'center'
  return { key: id, width, style: { border, numFmt: formats[type], alignment: { wrapText: true, horizontal: across, vertical: 'center' } } }
}

/** A table of a size that is printed: its head grey and on every page, every cell ruled. */
export function printedSheet({ table, columns }: KeptRows, rows: readonly (readonly Cell[])[]): WriteSheet {
  const shown = columns.map((one, place) => columnOf(one, rows.map((cells) => cells[place] ?? null)))
  const widths = shown.map(({ width }) => width)
  const titles = columns.map(({ names }) => names.zh)
  return {
    name: table.names.zh,
    columns: shown,
    rows: [titles, ...rows.map((cells) => [...cells])],
    cells: new Map(columns.map((_, place) => [`0,${place}`, { style: head }])),
    rowDefs: new Map([[0, { height: headHeight(titles, widths) }]]),
    freezePane: { rows: 1 },
    ...sheetPrinting(widths),
  }
}
