import type { Counts } from '../indicators'
import type { Fraction } from '../schemes'
import type { DepartmentGroup } from '../vocabulary/department-group'
import type { State } from '../vocabulary/figure-state'
import type { UnrankedReason } from '../vocabulary/unranked-reason'

/** How far a figure is from its target, in whole items. */
export interface Distance {
  /** 0 when the target is reached. */
  readonly items: number
  /**
   * `cure`: so many misses made good reach the target; `successes`: so many consecutive successes do;
   * `impossible` 本期已无法达标; `reached`.
   */
  readonly kind: 'reached' | 'cure' | 'successes' | 'impossible'
}

/** One department on one indicator. */
export interface Figure extends Counts {
  readonly state: State
  /** met / (met + missed), null when nothing was judged. */
  readonly rate: number | null
  /** met / (met + pending) while the state is `progress`. */
  readonly progress: number | null
  readonly target: Fraction | null
  readonly reached: boolean | null
  readonly distance: Distance | null
  /** 0 to 100, null when the figure takes no part in the score. */
  readonly score: number | null
  readonly rank: number | null
  /** n is below the indicator's minimum: scored, flagged 样本不足, not ranked. */
  readonly smallSample: boolean
  /**
   * More items are unknown than could be judged: what could be judged may be no fair sample of the rest. Shown, flagged
   * 证据不足, neither scored nor ranked; a choice, for the plan does not say.
   */
  readonly thinEvidence: boolean
  /** Reason of a recorded exemption from the target. */
  readonly waived: string | null
  /** Wilson 95 % interval of the rate. */
  readonly interval: readonly [number, number] | null
}

export interface RankedDepartment {
  readonly code: string
  readonly name: string
  readonly group: DepartmentGroup
  readonly rank: number | null
  readonly score: number | null
  /** Why there is no rank; null with one. */
  readonly unranked: UnrankedReason | null
  readonly indicators: Readonly<Record<string, Figure>>
}

/** The whole city on one indicator: Σmet / Σ(met + missed), and the mean of departments under its own name. */
export interface CityFigure extends Counts {
  readonly state: State
  readonly rate: number | null
  readonly progress: number | null
  readonly target: Fraction | null
  readonly reached: boolean | null
  readonly distance: Distance | null
  readonly interval: readonly [number, number] | null
  /** Mean of the departments' rates, each department counting once. */
  readonly departmentMean: number | null
  /** Number of departments with a rate. */
  readonly departments: number
  /** Effective as-of of this indicator. */
  readonly asOf: string | null
}

/** Where departments were ranked against each other. */
export type RankScope = DepartmentGroup | 'all'

export interface Ranking {
  readonly period: string
  readonly scheme: string
  /** False when the scheme was not in force in the period. */
  readonly schemeInForce: boolean
  /** The oldest effective as-of of the measured indicators; null when nothing is measured. */
  readonly asOf: string | null
  /** Whether the figures come from sample data. */
  readonly sample: boolean
  readonly city: Readonly<Record<string, CityFigure>>
  readonly departments: readonly RankedDepartment[]
  /** Indicators that a slice could not filter: shown unfiltered, and out of the score. */
  readonly unfiltered: readonly string[]
}

/** All that scoring needs beside counts; it travels to the browser as JSON. */
export interface Frame {
  readonly period: string
  readonly scheme: string
  readonly schemeInForce: boolean
  readonly sample: boolean
  /** It holds some departments only, as far as its reader may see: nobody is ranked among them, and they make no city. */
  readonly cut?: boolean | undefined
  readonly departments: readonly { readonly code: string; readonly name: string; readonly group: DepartmentGroup }[]
  readonly indicators: readonly FrameIndicator[]
}

export interface FrameIndicator {
  readonly id: string
  /** Null when no source of its record types was imported. */
  readonly asOf: string | null
  /** The deadline common to all subjects lies after the effective as-of. */
  readonly deadlineAhead: boolean
  /** Codes of departments whose duty it is in the period. */
  readonly duty: readonly string[]
  /** Codes of departments with the duty that delivered nothing. */
  readonly notReported: readonly string[]
  /** Recorded exemptions from the target. */
  readonly waived: Readonly<Record<string, string>>
}

/** Counts of one department on one indicator, as a tally or a slice of it gives them. */
export interface CountRow extends Counts {
  readonly indicator: string
  readonly department: string
}
