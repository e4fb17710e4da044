import { clip, width } from './width'

export interface TableColumn {
  readonly name: string
  readonly align?: 'right'
  /** Longer texts are cut. */
  readonly most?: number
}

/** Control characters would move the cursor of a terminal, or colour it; they show as a mark. */
const visible = (text: string): string => text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '·')

/** A table of plain text whose columns line up in a terminal, Chinese included. */
export function table(columns: readonly TableColumn[], rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = [columns.map(({ name }) => name), ...rows.map((row) => row.map((cell) => (cell === null ? '' : visible(String(cell)))))].map((row) =>
    row.map((cell, index) => clip(cell, columns[index]?.most ?? 60)),
  )
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => width(row[index] ?? ''))))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => {
        const space = ' '.repeat((widths[index] ?? 0) - width(cell))
        return columns[index]?.align === 'right' ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd()
  return cells.map((row) => `${line(row)}\n`).join('')
}
