import type { RejectReason } from '../check/reject-texts'

/** A row that could not be taken apart into cells. */
export interface Refusal {
  /** Physical line, from 1. */
  readonly line: number
  readonly reason: RejectReason
  /** Field that it is about, from 0; null for the row as a whole. */
  readonly field: number | null
  readonly value: string
  /** What the remedy names, such as the number of cells found. */
  readonly remedy: string
  readonly original: string
}

/**
 * A stretch of rows as the engine can read it without a doubt: CSV files whose first column is the physical line,
 * every row with the same number of trimmed cells, a blank as nothing at all. Beside it, the rows that were refused.
 */
export interface Part {
  /** In the order of the rows. */
  readonly paths: readonly string[]
  readonly rows: number
  readonly refusals: readonly Refusal[]
}

/** A spreadsheet cell holds no more characters, and no title or list needs them. */
export const longestCell = 32_767

/**
 * Longest record, in bytes: what is longer is a file without line ends or a quote that never closes. The engine reads
 * two million without larger buffers, which would split what it stores.
 */
export const longestRecord = 1_900_000

/** What is kept of a long text where it is quoted. */
export const excerpt = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length)}…`)
