import { indicators, noCounts } from '../indicators'
import type { Scheme } from '../schemes'
import { parsePeriod } from '../time/period'
import { cityFigure } from './city-figure'
import { competitionRanks } from './competition-rank'
import { type IndicatorFacts, figureOf } from './figure'
import type { CountRow, Figure, Frame, RankedDepartment, RankScope, Ranking } from './ranking'
import { exactRate, judged } from './rate'
import { Rational } from './rational'
import { targetOf } from './target'

export interface RankOptions {
  /** One group, or `all` to rank across groups; by default every department, each ranked within its group. */
  readonly scope?: RankScope
  /** Indicators that a slice could not filter; they are shown and take no part in the score. */
  readonly unfiltered?: readonly string[]
  /** Facts of the indicators; by default those of the registry. */
  readonly facts?: ReadonlyMap<string, IndicatorFacts>
}

type Scored = Figure & { exact: Rational | null }
type Candidate = Omit<RankedDepartment, 'rank' | 'indicators'> & { total: Rational | null; figures: Map<string, Scored> }

/** Weighted mean of the scores that take part; the weights are renormalised over the others. */
function total(figures: ReadonlyMap<string, Scored>, weights: Scheme['weights'], unfiltered: readonly string[]): Rational | null {
  let [sum, weight] = [Rational.of(0), 0]
  for (const [id, { exact }] of figures) {
    const share = unfiltered.includes(id) ? 0 : (weights[id] ?? 0)
    if (exact === null || share === 0) continue
    sum = sum.plus(exact.times(Rational.of(share)))
    weight += share
  }
  return weight > 0 ? sum.over(Rational.of(weight)) : null
}

/** Why a department has no place: nobody is ranked on what was not measured. */
function unranked(figures: ReadonlyMap<string, Scored>, weights: Scheme['weights'], unfiltered: readonly string[]): RankedDepartment['unranked'] {
  const weighted = [...figures].filter(([id]) => (weights[id] ?? 0) > 0 && !unfiltered.includes(id)).map(([, figure]) => figure)
  const valued = weighted.filter(({ exact, state }) => exact !== null && state === 'value')
  if (valued.some(({ smallSample }) => !smallSample)) return null
  if (valued.length > 0) return 'small-sample'
  if (weighted.some(({ state }) => state === 'not-reported')) return 'not-reported'
  return weighted.every(({ state }) => state === 'not-applicable') ? 'not-applicable' : 'nothing-measured'
}

/** Ranks within peers: `all` makes everyone a peer, else each group is one. */
function withinPeers<T extends { group: string }, V>(items: readonly T[], scope: RankScope | undefined, value: (item: T) => V, compare: (a: V, b: V) => number): Map<T, number> {
  if (scope === 'all') return competitionRanks(items, value, compare)
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item])
  return new Map([...groups.values()].flatMap((peers) => [...competitionRanks(peers, value, compare)]))
}

const compareRationals = (a: Rational, b: Rational): number => a.compare(b)

/**
 * Figures, scores and ranks of all departments, from counts and a frame: the one scoring of server and browser.
 *
 * @param counts sums by indicator and department, of a tally or a slice of it.
 */
export function rankDepartments(frame: Frame, scheme: Scheme, counts: readonly CountRow[], options: RankOptions = {}): Ranking {
  const { scope, unfiltered = [], facts = indicators } = options
  const year = parsePeriod(frame.period)?.year ?? 0
  const byKey = new Map(counts.map((row) => [`${row.indicator} ${row.department}`, row]))
  const targets = new Map(frame.indicators.map(({ id }) => [id, targetOf(scheme, id, year)?.value ?? null]))
  const known = frame.indicators.flatMap((item) => (facts.has(item.id) ? [{ item, fact: facts.get(item.id)! }] : []))

  const everyone: Candidate[] = frame.departments.map((department) => {
    const figures = new Map(
      known.map(({ item, fact }) => {
        const { met, missed, pending, exempt, unknown } = byKey.get(`${item.id} ${department.code}`) ?? noCounts
        return [item.id, figureOf({ met, missed, pending, exempt, unknown }, fact, item, department.code, targets.get(item.id)!)] as const
      }),
    )
    const exact = total(figures, scheme.weights, unfiltered)
    return { ...department, figures, total: exact, score: exact?.toNumber() ?? null, unranked: unranked(figures, scheme.weights, unfiltered) }
  })

  const candidates = everyone.filter(({ group }) => scope === undefined || scope === 'all' || group === scope)
  const places = withinPeers(
    candidates.filter((one) => one.unranked === null),
    scope,
    (one) => one.total!,
    compareRationals,
  )
  const figurePlaces = new Map(
    known.map(({ item, fact }) => {
      const eligible = candidates.filter((one) => one.figures.get(item.id)!.state === 'value' && judged(one.figures.get(item.id)!) >= fact.minimumN)
      return [item.id, withinPeers(eligible, scope, (one) => exactRate(one.figures.get(item.id)!)!, compareRationals)] as const
    }),
  )
  const figureWithRank = (candidate: Candidate, id: string): Figure => {
    const { exact: _, ...figure } = candidate.figures.get(id)!
    return { ...figure, rank: figurePlaces.get(id)!.get(candidate) ?? null }
  }
  const asOfs = frame.indicators.flatMap(({ asOf }) => asOf ?? [])
  return {
    period: frame.period,
    scheme: frame.scheme,
    schemeInForce: frame.schemeInForce,
    asOf: asOfs.length > 0 ? asOfs.reduce((a, b) => (a < b ? a : b)) : null,
    sample: frame.sample,
    city: Object.fromEntries(
      known.map(({ item, fact }) => [item.id, cityFigure(everyone.map(({ figures }) => figures.get(item.id)!), fact, item, targets.get(item.id)!)]),
    ),
    departments: candidates
      .map((candidate): RankedDepartment => {
        const { code, name, group, score } = candidate
        return { code, name, group, rank: places.get(candidate) ?? null, score, unranked: candidate.unranked, indicators: Object.fromEntries(known.map(({ item }) => [item.id, figureWithRank(candidate, item.id)])) }
      })
      .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (b.score ?? -1) - (a.score ?? -1) || (a.code < b.code ? -1 : 1)),
    unfiltered,
  }
}
