import type { Scheme } from '../schemes'
import type { ScoredFigure } from './figure'
import type { RankedDepartment } from './ranking'
import { Rational } from './rational'

type Figures = ReadonlyMap<string, ScoredFigure>
type Weights = Scheme['weights']

/** A department's total, exact from 0 to 100, and why it has no rank. */
export interface Total {
  /** Null when no weighted figure takes part. */
  readonly exact: Rational | null
  readonly unranked: RankedDepartment['unranked']
}

/** Weighted mean of the scores that take part; the weights are renormalised over the others. */
function weightedMean(figures: readonly (readonly [ScoredFigure, number])[]): Rational | null {
  let [sum, all] = [Rational.of(0), Rational.of(0)]
  for (const [{ exact }, weight] of figures) {
    if (exact === null) continue
    sum = sum.plus(exact.times(Rational.of(weight)))
    all = all.plus(Rational.of(weight))
  }
  return all.num > 0n ? sum.over(all) : null
}

/** Nobody is ranked on what was not measured, nor on samples that are too small alone. */
function reasonOf(weighted: readonly ScoredFigure[]): RankedDepartment['unranked'] {
  const valued = weighted.filter(({ exact, figure }) => exact !== null && figure.state === 'value')
  if (valued.some(({ figure }) => !figure.smallSample)) return null
  if (valued.length > 0) return 'small-sample'
  return weighted.some(({ figure }) => figure.state === 'not-reported') ? 'not-reported' : 'nothing-measured'
}

/**
 * The total of a department from its figures.
 *
 * @param figures by indicator.
 * @param unfiltered indicators that a slice could not filter; they take no part.
 */
export function totalOf(figures: Figures, weights: Weights, unfiltered: ReadonlySet<string>): Total {
  const owed = [...figures].flatMap(([id, scored]) => (scored.figure.state !== 'not-applicable' && (weights[id] ?? 0) > 0 ? [{ id, scored, weight: weights[id]! }] : []))
  if (owed.length === 0) return { exact: null, unranked: 'not-applicable' }
  const counted = owed.filter(({ id }) => !unfiltered.has(id))
  return {
    exact: weightedMean(counted.map(({ scored, weight }) => [scored, weight] as const)),
    unranked: reasonOf(counted.map(({ scored }) => scored)),
  }
}
