import type { Counts } from '../../metrics/indicators'
import type { Fraction } from '../../metrics/schemes'
import { figuresOf } from '../../metrics/scoring/figures-of'
import type { CityFigure, Figure, RankedDepartment } from '../../metrics/scoring/ranking'
import type { State } from '../../metrics/vocabulary/figure-state'
import { addDays } from '../../metrics/time/day'
import { type DepartmentGroup, departmentGroups } from '../../metrics/vocabulary/department-group'
import { askedPeriod } from '../evaluation/asked-period'
import { findDepartment } from './find-department'
import { findIndicator } from './find-indicator'
import type { Office, RankingAnswer } from './office'

export interface HistoryQuery {
  readonly periods: readonly string[]
  readonly scheme?: string
  /** Day whose end no period is looked at beyond; by default each is taken to its end. */
  readonly asOf?: string
  /** Ids; every indicator where none is named. */
  readonly indicators?: readonly string[]
  /** Codes of departments that are told one by one. */
  readonly departments?: readonly string[]
}

/** A figure as one point of a trend. */
export interface HistoryPoint extends Counts {
  readonly state: State
  readonly rate: number | null
  readonly progress: number | null
  readonly target: Fraction | null
  readonly reached: boolean | null
}

export interface DepartmentPoint extends HistoryPoint {
  readonly score: number | null
  readonly rank: number | null
}

export interface DepartmentHistory {
  /** In its group. */
  readonly rank: number | null
  readonly score: number | null
  readonly indicators: Readonly<Record<string, DepartmentPoint>>
}

type Points = Readonly<Record<string, HistoryPoint>>

export interface HistoryPeriod {
  readonly period: string
  /** False for a period without any data, which has no figures: nothing is known of it, and nothing was zero. */
  readonly known: boolean
  readonly asOf: string | null
  readonly scheme: string | null
  readonly schemeInForce: boolean
  readonly city: Points
  /** Each group on its own. */
  readonly groups: Readonly<Partial<Record<DepartmentGroup, Points>>>
  /** By code; a department that was not there in the period is absent. */
  readonly departments: Readonly<Record<string, DepartmentHistory>>
}

const point = ({ met, missed, pending, exempt, unknown, state, rate, progress, target, reached }: Figure | CityFigure): HistoryPoint => ({ met, missed, pending, exempt, unknown, state, rate, progress, target, reached })

const mapped = <From, To>(figures: Readonly<Record<string, From>>, ids: ReadonlySet<string> | null, of: (figure: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(figures).flatMap(([id, figure]) => (ids === null || ids.has(id) ? [[id, of(figure)]] : [])))

function told(ranking: RankingAnswer, ids: ReadonlySet<string> | null, codes: ReadonlySet<string>): HistoryPeriod {
  const { period, asOf, scheme, schemeInForce, frame, city, departments } = ranking
  const groups = (Object.keys(departmentGroups) as DepartmentGroup[]).flatMap((group) => {
    const members = departments.filter((one) => one.group === group)
    return members.length > 0 ? [[group, mapped(figuresOf(members, frame, city), ids, point)] as const] : []
  })
  const department = ({ rank, score, indicators }: RankedDepartment): DepartmentHistory => ({
    rank,
    score,
    indicators: mapped(indicators, ids, (figure) => ({ ...point(figure), score: figure.score, rank: figure.rank })),
  })
  return {
    period,
    known: true,
    asOf,
    scheme,
    schemeInForce,
    city: mapped(city, ids, point),
    groups: Object.fromEntries(groups),
    departments: Object.fromEntries(departments.filter(({ code }) => codes.has(code)).map((one) => [one.code, department(one)])),
  }
}

/**
 * The figures of several periods, from the same evaluations as their rankings, in the order asked for.
 *
 * @throws Mistake for what is no period, scheme, day or indicator, and for a department that none of the periods has.
 */
export async function historyOf(office: Pick<Office, 'overview' | 'ranking'>, { periods, scheme, asOf, indicators = [], departments = [] }: HistoryQuery): Promise<readonly HistoryPeriod[]> {
  const asked = periods.map(askedPeriod)
  const ids = indicators.length > 0 ? new Set(indicators.map((id) => findIndicator(id).id)) : null
  const withData = new Set((await office.overview()).periods.map(({ id }) => id))
  const history: HistoryPeriod[] = []
  const everyone = new Map<string, RankedDepartment>()
  for (const { id, start, end } of asked) {
    if (!withData.has(id) || (asOf !== undefined && asOf < start)) {
      history.push({ period: id, known: false, asOf: null, scheme: null, schemeInForce: false, city: {}, groups: {}, departments: {} })
      continue
    }
    const until = asOf !== undefined && asOf < addDays(end, -1) ? asOf : undefined
    const ranking = await office.ranking({ period: id, scheme, asOf: until })
    for (const one of ranking.departments) everyone.set(one.code, one)
    history.push(told(ranking, ids, new Set(departments)))
  }
  if (everyone.size > 0) for (const code of departments) findDepartment(code, [...everyone.values()])
  return history
}
