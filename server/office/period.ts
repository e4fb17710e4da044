import type { Names } from '../../metrics/names'
import type { FigureChange } from '../../metrics/scoring/figure-change'
import type { Deed, PeriodState } from '../../metrics/time/period-state'
import type { KeptPeriod, PeriodTransition } from '../evaluation/frozen/register'
import type { Verification } from '../evaluation/frozen/verify'
import type { Seal } from '../evaluation/seal'

/** A period that has data, or had them when it was frozen. */
export interface PeriodInfo extends Seal {
  readonly id: string
  readonly asOf: string | null
}

/** Who does something with a period, and why; both are kept. */
export interface PeriodDeed {
  readonly period: string
  readonly who: string
  readonly why: string
}

export interface FreezeRequest extends PeriodDeed {
  /** Says that the period is not over. */
  readonly unfinished?: boolean
}

export interface MoveRequest extends PeriodDeed {
  readonly to: PeriodState
}

/** Figures of a frozen period that the records as they are now would move. Nothing changes by itself. */
export interface Proposal {
  readonly period: string
  /** The revision that stands. */
  readonly revision: number
  readonly changes: readonly FigureChange[]
  /** Batches that have come since, and that no longer count. */
  readonly batches: { readonly added: readonly number[]; readonly gone: readonly number[] }
  /** Indicators whose rule is another one now, and whether the scheme is. */
  readonly rules: readonly string[]
  readonly schemeChanged: boolean
  /** Why the present figures cannot be made; null when they can. */
  readonly trouble: Names | null
}

/** A revision as it is told of: where its files are and how they are summed is the store's. */
export type RevisionInfo = Omit<KeptPeriod, 'period' | 'sums' | 'inputs'> & Pick<PeriodTransition, 'who' | 'at' | 'why'>

/** All that was done with a period, and what can be. */
export interface PeriodDetail extends PeriodInfo {
  /** Whether calendar and data have reached its end; one that is not over is frozen only by saying so. */
  readonly over: boolean
  readonly next: readonly { readonly to: PeriodState; readonly deed: Deed }[]
  readonly transitions: readonly PeriodTransition[]
  /** The oldest first. */
  readonly revisions: readonly RevisionInfo[]
  readonly proposal: Proposal | null
}

/** The life of periods. */
export interface PeriodOffice {
  /** Periods that were ever frozen with all that was done, those that have data alone as open, the newest first. */
  periods(): Promise<readonly PeriodDetail[]>
  /** @throws Mistake when it is no period. */
  period(id: string): Promise<PeriodDetail>
  /** Figures and ranks that a revision changed against the one before. */
  changes(period: string, revision: number): Promise<readonly FigureChange[]>
  /** Keeps the figures of a period: they move no more. */
  freeze(request: FreezeRequest): Promise<PeriodDetail>
  /** Keeps the figures anew, made from the records as they are now. */
  revise(request: PeriodDeed): Promise<PeriodDetail>
  /** Moves a period on, or back where that is allowed. */
  move(request: MoveRequest): Promise<PeriodDetail>
  /** Makes the figures again from what was kept, and compares. */
  verify(period: string, revision?: number): Promise<Verification>
}
