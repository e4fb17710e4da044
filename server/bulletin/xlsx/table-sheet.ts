import type { Cell, Column, Table } from '../document'
import { messages } from '../messages'
import { figureCell, empty, headCell, type SheetCell, textCell } from './sheet'
import { shownCounts } from './shown-number'

const words = messages.workbook

/** A line of a column's cells: one column of the sheet, or two where it shows counts. */
interface Part {
  readonly line: number
  readonly counts: boolean
}

/** What the cells of a column hold, line by line. */
function partsOf(cells: readonly (Cell | undefined)[]): Part[] {
  const lines = Math.max(1, ...cells.map((cell) => cell?.lines.length ?? 0))
  return Array.from({ length: lines }, (_, line) => ({ line, counts: cells.some((cell) => shownCounts(cell?.lines[line]?.text ?? '') !== null) }))
}

function heads({ name }: Column, { line, counts }: Part): SheetCell[] {
  if (!counts) return [headCell(line === 0 ? name : plainHead(name, words.remark))]
  return [words.met, words.judged].map((of) => headCell(line === 0 ? of : plainHead(name, of)))
}

const plainHead = (name: string, of: string): string => `${name}·${of}`

function valuesOf(cell: Cell | undefined, { line, counts }: Part): SheetCell[] {
  const span = cell?.lines[line]
  const pair = span ? shownCounts(span.text) : null
  if (pair) return pair.map((value) => ({ value, style: { numFmt: '0' } }))
  const one = !span || span.text === '—' ? empty : span.figure === undefined ? textCell(span.text) : figureCell(span.text)
  return counts ? [one, empty] : [one]
}

/** The rows of a table, its figures as numbers; counts such as 12/40 stand in two columns. */
export function tableRows({ columns, rows, notes }: Table): SheetCell[][] {
  const parts = columns.map((_, index) => partsOf(rows.map((row) => row[index])))
  return [
    columns.flatMap((column, index) => (parts[index] ?? []).flatMap((part) => heads(column, part))),
    ...rows.map((row) => parts.flatMap((ofColumn, index) => ofColumn.flatMap((part) => valuesOf(row[index], part)))),
    ...notes.map((note) => [textCell(note.map(({ text }) => text).join(''))]),
  ]
}
