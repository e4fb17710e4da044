import type { Column } from '../document'
import { page, twips } from './page'

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
