import type { Names } from '../../../metrics/names'
import { tooManyColumns } from '../mistakes'
import type { Format } from './format'

/** Records at the head of a file that may hold its header: a title and notes may stand above it. */
export const headLength = 10

/** Cells of a row: far more than any catalogue has, far fewer than would fill the memory. */
const mostColumns = 2048

/** @throws Mistake when a file has more columns than can be meant. */
export function requireColumns(name: string, head: readonly (readonly string[])[]): void {
  const widest = Math.max(0, ...head.map((cells) => cells.length))
  if (widest > mostColumns) throw tooManyColumns(name, widest, mostColumns)
}

/** A file whose rows have cells. */
export interface Table {
  /** Its first records as cells, blank ones left out. */
  readonly head: readonly (readonly string[])[]
  /** What was decided about its cells, and why. */
  readonly decided: Names
  /**
   * How its rows are taken apart.
   *
   * @param skip records before the first row.
   * @param width cells in a row.
   */
  format(skip: number, width: number): Format
}
