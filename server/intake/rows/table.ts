import type { Format } from './format'

/** Records at the head of a file that may hold its header: a title and notes may stand above it. */
export const headLength = 10

/** A file whose rows have cells. */
export interface Table {
  /** Its first records as cells, blank ones left out. */
  readonly head: readonly (readonly string[])[]
  /**
   * How its rows are taken apart.
   *
   * @param skip records before the first row.
   * @param width cells in a row.
   */
  format(skip: number, width: number): Format
}
