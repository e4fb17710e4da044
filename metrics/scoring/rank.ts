import { indicators } from '../indicators'
import type { Scheme } from '../schemes'
import { parsePeriod } from '../time/period'
import { cityFigure } from './city-figure'
import { ranksAmongPeers } from './competition-rank'
import { figureOf, type IndicatorFacts, type ScoredFigure, standings } from './figure'
import type { CountRow, Figure, Frame, RankedDepartment, RankScope, Ranking } from './ranking'
import { exactRate } from './rate'
import type { Rational } from './rational'
import { sums } from './sums'
import { targetOf } from './target'
import { type Total, totalOf } from './total'
import { withheld } from './withheld'

export interface RankOptions {
  /** One group, or `all` to rank across groups; by default every department, each ranked within its group. */
  readonly scope?: RankScope
  /** Indicators that a slice could not filter; they are shown and take no part in the score. */
  readonly unfiltered?: readonly string[]
  /** Indicators to give figures of; by default all. Those with a weight have to be among them, or the score lacks them. */
  readonly among?: ReadonlySet<string>
  /** Facts of the indicators; by default those of the registry. */
  readonly facts?: ReadonlyMap<string, IndicatorFacts>
}

type Candidate = Frame['departments'][number] & { readonly figures: ReadonlyMap<string, ScoredFigure>; readonly total: Total }

const greater = (a: Rational, b: Rational): number => a.compare(b)

function yearOf(period: string): number {
  const parsed = parsePeriod(period)
  if (!parsed) throw new RangeError(`期间 ${period} 无法识别，应写作 2015、2015-H1、2015-Q3 或 2015-10 / ${period} is no period; write 2015, 2015-H1, 2015-Q3 or 2015-10`)
  return parsed.year
}

const oldest = (days: readonly string[]): string | null => (days.length > 0 ? days.reduce((a, b) => (a < b ? a : b)) : null)

/** By rank, then by score; the code settles what is equal, so that the order never changes by itself. */
const inOrder = (a: RankedDepartment, b: RankedDepartment): number => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (b.score ?? -1) - (a.score ?? -1) || (a.code < b.code ? -1 : 1)

/**
 * Figures, scores and ranks of all departments, from counts and a frame: the one scoring of server and browser.
 *
 * @param counts sums by indicator and department, of a tally or a slice of it.
 * @throws RangeError when the frame's period is none.
 */
export function rankDepartments(frame: Frame, scheme: Scheme, counts: readonly CountRow[], options: RankOptions = {}): Ranking {
  const { scope, unfiltered = [], among, facts = indicators } = options
  const [year, countsOf, left] = [yearOf(frame.period), sums(counts), new Set(unfiltered)]
  const judgedBy = frame.indicators.flatMap((item) => {
    const fact = facts.get(item.id)
    return fact && (among?.has(item.id) ?? true) ? [{ id: item.id, item, fact: { ...fact, minimumN: scheme.minimumN?.[item.id]?.value ?? fact.minimumN }, standingOf: standings(item), target: targetOf(scheme, item.id, year)?.value ?? null }] : []
  })

  const everyone = frame.departments.map((department): Candidate => {
    const figures = new Map(judgedBy.map(({ id, fact, standingOf, target }) => [id, figureOf(countsOf(id, department.code), fact, standingOf(department.code), target)]))
    return { ...department, figures, total: totalOf(figures, scheme.weights, left) }
  })

  const candidates = everyone.filter(({ group }) => scope === undefined || scope === 'all' || group === scope)
  const ranksOf = (ranked: readonly Candidate[], value: (one: Candidate) => Rational) => ranksAmongPeers(ranked, scope === 'all', value, greater)
  const places = ranksOf(
    candidates.filter(({ total }) => total.unranked === null),
    ({ total }) => total.exact!,
  )
  const figurePlaces = new Map(
    judgedBy.map(({ id }) => {
      const figureIn = ({ figures }: Candidate): Figure => figures.get(id)!.figure
      const ranks = ({ state, smallSample, thinEvidence }: Figure): boolean => state === 'value' && !smallSample && !thinEvidence
      const ranked = candidates.filter((one) => ranks(figureIn(one)))
      return [id, ranksOf(ranked, (one) => exactRate(figureIn(one))!)]
    }),
  )
  const placed = (candidate: Candidate, id: string): Figure => ({ ...candidate.figures.get(id)!.figure, rank: figurePlaces.get(id)!.get(candidate) ?? null })

  const ranking: Ranking = {
    period: frame.period,
    scheme: frame.scheme,
    schemeInForce: frame.schemeInForce,
    asOf: oldest(frame.indicators.flatMap(({ asOf }) => asOf ?? [])),
    sample: frame.sample,
    city: Object.fromEntries(
      judgedBy.map(({ id, item, fact, target }) => {
        const figures = everyone.map((one) => one.figures.get(id)!.figure)
        return [id, cityFigure(figures, fact, item, target)]
      }),
    ),
    departments: candidates
      .map((one): RankedDepartment => ({
        code: one.code,
        name: one.name,
        group: one.group,
        rank: places.get(one) ?? null,
        score: one.total.exact?.toNumber() ?? null,
        unranked: one.total.unranked,
        indicators: Object.fromEntries(judgedBy.map(({ id }) => [id, placed(one, id)])),
      }))
      .sort(inOrder),
    unfiltered,
  }
  return frame.cut ? withheld(ranking) : ranking
}
