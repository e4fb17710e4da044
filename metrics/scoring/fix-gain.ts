import type { Scheme } from '../schemes'
import { exactScore } from './figure'
import type { Figure, RankedDepartment } from './ranking'
import { Rational } from './rational'

/** Items that a department can still do something about. */
export type OpenKind = 'missed' | 'pending' | 'not-reported'

export interface FixGain {
  readonly indicator: string
  readonly kind: OpenKind
  /** Items of the kind; 1 where nothing was reported. */
  readonly items: number
  /**
   * Points of the total, 0 to 100, that one item is worth: `missed`, what curing it adds; `pending`, what doing it in time
   * adds over missing it; `not-reported`, what delivering all of it adds at most. 0 for an indicator without weight.
   */
  readonly gain: number
}

const scoreOf = ({ state, thinEvidence, target, ...counts }: Figure): Rational | null => (thinEvidence ? null : exactScore(state, counts, target))

type Scores = ReadonlyMap<string, { readonly score: Rational | null; readonly weight: number }>

/** The total when an indicator scores otherwise; 0 when nothing is scored at all. */
function totalWith(scores: Scores, indicator: string, instead: Rational | null): Rational {
  let [sum, all] = [Rational.of(0), Rational.of(0)]
  for (const [id, { score: now, weight }] of scores) {
    const score = id === indicator ? instead : now
    if (score === null || weight <= 0) continue
    sum = sum.plus(score.times(Rational.of(weight)))
    all = all.plus(Rational.of(weight))
  }
  return all.num > 0n ? sum.over(all) : Rational.of(0)
}

/**
 * What a department can gain, the most first: by indicator, one open item of each kind.
 *
 * @param curable whether a miss of the indicator can still be made good.
 */
export function fixGains({ indicators }: Pick<RankedDepartment, 'indicators'>, scheme: Pick<Scheme, 'weights'>, curable: (indicator: string) => boolean): FixGain[] {
  const scores: Scores = new Map(Object.entries(indicators).map(([id, figure]) => [id, { score: scoreOf(figure), weight: scheme.weights[id] ?? 0 }]))
  const scoring = ({ state, thinEvidence }: Figure): boolean => !thinEvidence && (state === 'value' || state === 'none-due')
  const difference = (id: string, figure: Figure, better: Partial<Figure>, worse: Partial<Figure>): number => {
    if (!scoring(figure)) return 0
    const total = (counts: Partial<Figure>): Rational => totalWith(scores, id, scoreOf({ ...figure, state: 'value', ...counts }))
    return total(better).minus(total(worse)).toNumber()
  }
  const gains = Object.entries(indicators).flatMap(([id, figure]): FixGain[] => {
    const { met, missed, pending, state } = figure
    if (state === 'not-applicable' || state === 'not-measured') return []
    if (state === 'not-reported')
      return [{ indicator: id, kind: 'not-reported', items: 1, gain: figure.target === null ? 0 : totalWith(scores, id, Rational.of(100)).minus(totalWith(scores, id, Rational.of(0))).toNumber() }]
    return [
      ...(missed > 0 && curable(id) ? [{ indicator: id, kind: 'missed' as const, items: missed, gain: difference(id, figure, { met: met + 1, missed: missed - 1 }, {}) }] : []),
      ...(pending > 0 ? [{ indicator: id, kind: 'pending' as const, items: pending, gain: difference(id, figure, { met: met + 1, pending: pending - 1 }, { missed: missed + 1, pending: pending - 1 }) }] : []),
    ]
  })
  return gains.sort((a, b) => b.gain - a.gain)
}
