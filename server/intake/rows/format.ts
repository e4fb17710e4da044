import type { Part } from './part'

/** How the rows of parts are written. */
export interface RowShape {
  readonly delimiter: string
  /** Cells of a row. */
  readonly width: number
  /** Whether the row as it was delivered follows the cells as a last column. */
  readonly original: boolean
}

/** A file that is ready to be taken apart into rows. */
export interface Format {
  /** Its name in a profile, such as `csv`. */
  readonly kind: string
  readonly shape: RowShape
  /** Whether it has to be read to its end before its first row is known, as a workbook has. */
  readonly whole: boolean
  /**
   * Takes the file apart.
   *
   * @param chunks its content; a chunk may be overwritten by the next.
   * @param stem path that part numbers are added to.
   * @returns the number of its lines.
   */
  parts(chunks: AsyncIterable<Buffer>, stem: string): AsyncGenerator<Part, number>
}
