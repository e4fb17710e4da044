import type { Counts } from '../indicators'
import type { Fraction } from '../schemes'
import { distance } from './distance'
import type { Figure, FrameIndicator } from './ranking'
import type { State } from '../vocabulary/figure-state'
import { judged, progress, rate, reaches } from './rate'
import { Rational } from './rational'
import { wilson } from './wilson'

/** What scoring needs to know of an indicator. */
export interface IndicatorFacts {
  readonly id: string
  readonly curable: boolean
  readonly minimumN: number
}

const hundred = Rational.of(100)
const nothing = Rational.of(0)

/** What stands in the place of a figure. Duty comes first, then whether there is a source at all, then what it says. */
export function stateOf(counts: Counts, standing: Omit<Standing, 'waived'>): State {
  if (!standing.duty) return 'not-applicable'
  if (!standing.measured) return 'not-measured'
  if (!standing.reported) return 'not-reported'
  if (standing.deadlineAhead && judged(counts) + counts.pending > 0) return 'progress'
  if (judged(counts) > 0) return 'value'
  return counts.unknown > 0 && counts.pending === 0 ? 'unknown-only' : 'none-due'
}

/** Score from 0 to 100, exact: 100 × min(1, rate / target); 未报送 scores 0; null takes no part. */
export function exactScore(state: State, counts: Counts, target: Fraction | null): Rational | null {
  if (target === null) return null
  if (state === 'not-reported') return nothing
  if (state !== 'value') return null
  const n = judged(counts)
  if (reaches(counts.met, n, target)) return hundred
  return Rational.of(100n * BigInt(counts.met) * BigInt(target.den), BigInt(n) * BigInt(target.num))
}

/** A figure without its rank, and its exact score, from which totals are made. */
export interface ScoredFigure {
  readonly figure: Figure
  readonly exact: Rational | null
}

/** What a frame says of one department on one indicator. */
export interface Standing {
  readonly duty: boolean
  readonly measured: boolean
  readonly reported: boolean
  readonly deadlineAhead: boolean
  /** Reason of a recorded exemption from the target. */
  readonly waived: string | null
}

/** How departments stand on an indicator, for as many departments as there are. */
export function standings(frame: FrameIndicator): (department: string) => Standing {
  const [duty, notReported] = [new Set(frame.duty), new Set(frame.notReported)]
  return (department) => ({
    duty: duty.has(department),
    measured: frame.asOf !== null,
    reported: !notReported.has(department),
    deadlineAhead: frame.deadlineAhead,
    waived: Object.hasOwn(frame.waived, department) ? frame.waived[department]! : null,
  })
}

/** Everything about a figure but its rank. */
export function figureOf({ met, missed, pending, exempt, unknown }: Counts, indicator: IndicatorFacts, standing: Standing, target: Fraction | null): ScoredFigure {
  const counts = { met, missed, pending, exempt, unknown }
  const state = stateOf(counts, standing)
  const aim = standing.waived === null ? target : null
  const n = state === 'progress' ? met + pending : met + missed
  const shown = state === 'value' || state === 'progress'
  const thinEvidence = state === 'value' && n < unknown
  const exact = thinEvidence ? null : exactScore(state, counts, aim)
  const figure: Figure = {
    met,
    missed,
    pending,
    exempt,
    unknown,
    state,
    rate: rate(counts),
    progress: state === 'progress' ? progress(counts) : null,
    target: aim,
    reached: aim && state === 'value' && !thinEvidence ? reaches(met, n, aim) : null,
    distance: aim && shown && !thinEvidence ? distance(met, n, aim, indicator.curable || state === 'progress') : null,
    score: exact?.toNumber() ?? null,
    rank: null,
    smallSample: state === 'value' && n < indicator.minimumN,
    thinEvidence,
    waived: standing.waived,
    interval: state === 'value' ? wilson(met, n) : null,
  }
  return { figure, exact }
}
