import type { CellStyle, ColumnDef, WriteSheet } from 'hucre'
import { sheetPrinting } from '../../../metrics/export/sheet-printing'
import { places } from '../../../metrics/export/write-xlsx'
import type { KeptRows } from '../kept-rows'
import type { Cell, ColumnType, TableColumn } from '../table'

/** Numbers as they are read; the cell holds them unrounded. */
const formats: Readonly<Partial<Record<ColumnType, string>>> = { score: '0.00', share: '0.00%' }

const [line, grey] = [{ style: 'thin', color: { rgb: 'BFBFBF' } }, 'F2F2F2'] as const
const border = { top: line, bottom: line, left: line, right: line } as const

const head: CellStyle = { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: grey } }, border, alignment: { wrapText: true, horizontal: 'center', vertical: 'center' } }

/** A column as wide as what stands in it; its title breaks into lines. */
function columnOf({ id, names, type }: TableColumn, cells: readonly Cell[]): ColumnDef {
  const widest = Math.max(...cells.map((cell) => (type === 'score' || type === 'share' ? 8 : places(String(cell ?? '')))), Math.ceil(places(names.zh) / 3) + 2, 7)
  const across = type === 'text' || type === 'json' ? 'left' : 'center'
  return { key: id, width: Math.min(36, widest), style: { border, numFmt: formats[type], alignment: { wrapText: true, horizontal: across, vertical: 'center' } } }
}

/** Lines of a title in a column; a bold letter is a little wider. */
const linesOf = (title: string, width: number): number => Math.ceil(places(title) / (width - 1))

/** A table of a size that is printed: its head grey and on every page, every cell ruled. */
export function printedSheet({ table, columns }: KeptRows, rows: readonly (readonly Cell[])[]): WriteSheet {
  const shown = columns.map((one, place) => columnOf(one, rows.map((cells) => cells[place] ?? null)))
  const headLines = Math.max(...columns.map(({ names }, place) => linesOf(names.zh, shown[place]?.width ?? 7)))
  return {
    name: table.names.zh,
    columns: shown,
    rows: [columns.map(({ names }) => names.zh), ...rows.map((cells) => [...cells])],
    cells: new Map(columns.map((_, place) => [`0,${place}`, { style: head }])),
    rowDefs: new Map([[0, { height: 6 + 15 * headLines }]]),
    freezePane: { rows: 1 },
    ...sheetPrinting(shown.map(({ width }) => width ?? 0)),
  }
}
