import type { Counts } from '../indicators'
import type { Fraction } from '../schemes'
import { distance } from './distance'
import type { Figure, FrameIndicator, State } from './ranking'
import { exactRate, judged, progress, rate, reaches } from './rate'
import { Rational } from './rational'
import { wilson } from './wilson'

/** What scoring needs to know of an indicator. */
export interface IndicatorFacts {
  readonly id: string
  readonly curable: boolean
  readonly minimumN: number
}

const hundred = Rational.of(100)
const one = Rational.of(1)

export function stateOf(counts: Counts, facts: { duty: boolean; measured: boolean; reported: boolean; deadlineAhead: boolean }): State {
  if (!facts.duty) return 'not-applicable'
  if (!facts.measured) return 'not-measured'
  if (!facts.reported) return 'not-reported'
  if (facts.deadlineAhead && counts.met + counts.pending > 0) return 'progress'
  if (judged(counts) > 0) return 'value'
  return counts.unknown > 0 && counts.pending === 0 ? 'unknown-only' : 'none-due'
}

/** Score from 0 to 100, exact: 100 × min(1, rate / target); 未报送 scores 0; null takes no part. */
export function exactScore(state: State, counts: Counts, target: Fraction | null): Rational | null {
  if (target === null) return null
  if (state === 'not-reported') return Rational.of(0)
  const value = state === 'value' ? exactRate(counts) : null
  if (value === null) return null
  const share = value.over(Rational.from(target))
  return hundred.times(share.compare(one) > 0 ? one : share)
}

/** Everything about a figure but its rank. */
export function figureOf(counts: Counts, indicator: IndicatorFacts, frame: FrameIndicator, department: string, target: Fraction | null): Figure & { exact: Rational | null } {
  const state = stateOf(counts, {
    duty: frame.duty.includes(department),
    measured: frame.asOf !== null,
    reported: !frame.notReported.includes(department),
    deadlineAhead: frame.deadlineAhead,
  })
  const waived = frame.waived[department] ?? null
  const aim = waived === null ? target : null
  const n = state === 'progress' ? counts.met + counts.pending : judged(counts)
  const shown = state === 'value' || state === 'progress'
  const exact = exactScore(state, counts, aim)
  return {
    ...counts,
    state,
    rate: rate(counts),
    progress: state === 'progress' ? progress(counts) : null,
    target: aim,
    reached: aim && state === 'value' ? reaches(counts.met, n, aim) : null,
    distance: aim && shown ? distance(counts.met, n, aim, indicator.curable || state === 'progress') : null,
    score: exact?.toNumber() ?? null,
    rank: null,
    smallSample: state === 'value' && n < indicator.minimumN,
    waived,
    interval: state === 'value' ? wilson(counts.met, n) : null,
    exact,
  }
}
