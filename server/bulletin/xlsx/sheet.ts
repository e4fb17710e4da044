import type { CellStyle, WriteSheet } from 'hucre'
import { sheetPrinting } from '../../../metrics/export/sheet-printing'
import { shownNumber } from './shown-number'

/** A cell of a sheet: a text, a number that is shown in a format, or nothing. */
export interface SheetCell {
  readonly value: string | number | null
  readonly style?: CellStyle
}

export const empty: SheetCell = { value: null }
export const textCell = (value: string): SheetCell => ({ value })
export const headCell = (value: string): SheetCell => ({ value, style: { font: { bold: true }, alignment: { wrapText: true, vertical: 'center' } } })
export const wrapped = (value: string): SheetCell => ({ value, style: { alignment: { wrapText: true, vertical: 'top' } } })

/** A figure as a number where it shows one. */
export function figureCell(text: string): SheetCell {
  const number = shownNumber(text)
  return number ? { value: number.value, style: { numFmt: number.numFmt } } : textCell(text)
}

/** A sheet whose first row stays in sight. */
export const sheetOf = (name: string, widths: readonly number[], rows: readonly (readonly SheetCell[])[]): WriteSheet => ({
  name,
  columns: widths.map((width, index) => ({ key: String(index), width })),
  rows: rows.map((row) => row.map(({ value }) => value)),
  cells: new Map(rows.flatMap((row, at) => row.flatMap(({ style }, index) => (style ? [[`${at},${index}`, { style }] as const] : [])))),
  freezePane: { rows: 1 },
  ...sheetPrinting(widths),
})

/** Names that a workbook takes: at most 31 characters, none of `\ / ? * [ ] :`, each once. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain = name.replaceAll(/[\\/?*[\]:]/g, ' ').replaceAll(/\s+/g, ' ').trim()
    for (let n = 1; ; n++) {
      const mark = n === 1 ? '' : ` ${n}`
      const one = `${[...plain].slice(0, 31 - mark.length).join('')}${mark}`
      if (taken.has(one)) continue
      taken.add(one)
      return one
    }
  })
}
