import type { Portrait } from '../portrait'

/** A record type of the sample: which of its columns are filled, and its rows in that order. */
export interface Table {
  /** Id of the record type. */
  readonly type: string
  /** Ids of its columns. */
  readonly columns: readonly string[]
  /** Texts of the cells; a blank where nothing is stated. */
  readonly rows: (portraits: readonly Portrait[]) => Iterable<string[]>
}

export const table = (definition: Table): Table => definition
