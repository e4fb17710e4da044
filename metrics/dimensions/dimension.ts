import type { Names } from '../names'
import type { PeriodKind } from '../time/period'

/** A conformed dimension: the same name and values in every indicator that has it. */
export interface Dimension {
  /** As in URLs and the API. */
  readonly id: string
  /** Column in verdicts and tallies, VARCHAR. Null means that the source does not say. */
  readonly column: string
  readonly names: Names
  /** Names of coded values, in their order; values of an open vocabulary show as they are. */
  readonly values?: Readonly<Record<string, Names>>
  /** Set where the values are periods of this kind, in the order of time: ranges of them can be asked for. */
  readonly ordered?: PeriodKind
}
