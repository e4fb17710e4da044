import type { Counts } from '../../metrics/indicators'
import type { CityFigure, Figure, Ranking } from '../../metrics/scoring/ranking'
import type { Seal } from '../evaluation/seal'

const countsOf = ({ met, missed, pending, exempt, unknown }: Counts): Counts => ({ met, missed, pending, exempt, unknown })

const share = (target: Figure['target']): number | null => (target ? target.num / target.den : null)

const figure = (one: Figure) => ({
  ...countsOf(one),
  rate: one.rate,
  rank: one.rank,
  target: share(one.target),
  reached: one.reached,
  state: one.state,
  progress: one.progress,
  score: one.score,
  smallSample: one.smallSample,
  thinEvidence: one.thinEvidence,
})

const cityFigure = (one: CityFigure) => ({
  rate: one.rate,
  target: share(one.target),
  reached: one.reached,
  state: one.state,
  progress: one.progress,
  departmentMean: one.departmentMean,
  departments: one.departments,
  asOf: one.asOf,
})

const mapped = <T, R>(record: Readonly<Record<string, T>>, make: (value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id, make(value)]))

/** A ranking as `shuping evaluate --format json` answers it; shares are numbers from 0 to 1. */
export const evaluationJson = (ranking: Ranking & Seal) => ({
  period: ranking.period,
  scheme: ranking.scheme,
  asOf: ranking.asOf,
  schemeInForce: ranking.schemeInForce,
  sample: ranking.sample,
  state: ranking.state,
  revision: ranking.revision,
  hash: ranking.hash,
  city: mapped(ranking.city, countsOf),
  cityFigures: mapped(ranking.city, cityFigure),
  departments: ranking.departments.map(({ code, name, group, rank, score, unranked, indicators }) => ({
    code,
    name,
    group,
    rank,
    score,
    unranked,
    indicators: mapped(indicators, figure),
  })),
})
