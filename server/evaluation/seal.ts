import type { PeriodState } from '../../metrics/time/period-state'

/** Which figures an answer gives. */
export interface Seal {
  /** Of the period. */
  readonly state: PeriodState
  /** Number of the kept figures; null for figures that are made from the records as they are now. */
  readonly revision: number | null
  /** SHA-256 of all that the kept figures are made from and come to; null without a revision. */
  readonly hash: string | null
}

/** An answer before it is said which figures it gives. */
export type Unsealed<T extends Seal> = Omit<T, keyof Seal>
