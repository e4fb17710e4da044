import { type Counts, noCounts } from '../indicators'
import type { Fraction } from '../schemes'
import { departmentMean } from './department-mean'
import { distance } from './distance'
import { type IndicatorFacts, stateOf } from './figure'
import type { CityFigure, Figure, FrameIndicator } from './ranking'
import { addCounts, judged, progress, rate, reaches } from './rate'
import { wilson } from './wilson'

/** The whole city on one indicator: Σmet / Σ(met + missed), and beside it the mean of the departments' rates. */
export function cityFigure(figures: readonly Figure[], indicator: IndicatorFacts, frame: FrameIndicator, target: Fraction | null): CityFigure {
  const counts = figures.reduce<Counts>(addCounts, noCounts)
  const state = stateOf(counts, {
    duty: frame.duty.length > 0,
    measured: frame.asOf !== null,
    reported: frame.notReported.length < frame.duty.length,
    deadlineAhead: frame.deadlineAhead,
  })
  const n = state === 'progress' ? counts.met + counts.pending : judged(counts)
  const rated = figures.filter((figure) => figure.state === 'value')
  return {
    ...counts,
    state,
    rate: rate(counts),
    progress: state === 'progress' ? progress(counts) : null,
    target,
    reached: target && state === 'value' ? reaches(counts.met, n, target) : null,
    distance: target && (state === 'value' || state === 'progress') ? distance(counts.met, n, target, indicator.curable || state === 'progress') : null,
    interval: state === 'value' ? wilson(counts.met, n) : null,
    departmentMean: departmentMean(rated),
    departments: rated.length,
    asOf: frame.asOf,
  }
}
