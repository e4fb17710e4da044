import type { RankedDepartment, Ranking } from './ranking'

/** The change of a share against an earlier period, in percentage points; positive is a rise. */
export interface Change {
  readonly previous: number
  readonly points: number
}

export interface DepartmentChange {
  /** Places gained; positive is a rise. Null when either period has no rank. */
  readonly places: number | null
  readonly previousRank: number | null
  readonly score: Change | null
  readonly indicators: Readonly<Record<string, Change | null>>
}

export interface Comparison {
  readonly period: string
  readonly city: Readonly<Record<string, Change | null>>
  readonly departments: Readonly<Record<string, DepartmentChange>>
}

interface Rated {
  readonly state: string
  readonly rate: number | null
}

const change = (now: Rated | undefined, then: Rated | undefined): Change | null =>
  now?.state === 'value' && then?.state === 'value' && now.rate !== null && then.rate !== null ? { previous: then.rate, points: (now.rate - then.rate) * 100 } : null

function departmentChange(now: RankedDepartment, then: RankedDepartment | undefined): DepartmentChange {
  return {
    places: now.rank !== null && then?.rank != null ? then.rank - now.rank : null,
    previousRank: then?.rank ?? null,
    score: now.score !== null && then?.score != null ? { previous: then.score, points: now.score - then.score } : null,
    indicators: Object.fromEntries(Object.keys(now.indicators).map((id) => [id, change(now.indicators[id], then?.indicators[id])])),
  }
}

/** Sets a ranking beside an earlier one; only values of both periods are compared. */
export function compareRankings(current: Ranking, previous: Ranking): Comparison {
  const before = new Map(previous.departments.map((department) => [department.code, department]))
  return {
    period: previous.period,
    city: Object.fromEntries(Object.keys(current.city).map((id) => [id, change(current.city[id], previous.city[id])])),
    departments: Object.fromEntries(current.departments.map((department) => [department.code, departmentChange(department, before.get(department.code))])),
  }
}
