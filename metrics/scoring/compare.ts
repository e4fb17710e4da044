import type { Counts } from '../indicators'
import type { RankedDepartment, Ranking } from './ranking'
import type { State } from '../vocabulary/figure-state'
import { exactRate, floorPercent, floorScore, judged } from './rate'

/** The change against an earlier period. */
export interface Change {
  /** The value then: a rate from 0 to 1, or a score from 0 to 100. */
  readonly previous: number
  /** Percentage points of a rate, points of a score, between the two as they are shown: who subtracts finds the same. Positive is a rise. */
  readonly points: number
  /** What became of the exact value, which may have moved by less than is shown. */
  readonly direction: -1 | 0 | 1
}

/** The change of an indicator, with the places among the same peers; positive is a rise. */
export interface FigureChange extends Change {
  /** Null when either figure has no rank, or the department changed its group. */
  readonly places: number | null
  readonly previousRank: number | null
}

export interface DepartmentChange {
  /** Places gained among the same peers; positive is a rise. Null when either period has no rank, or the department changed its group. */
  readonly places: number | null
  readonly previousRank: number | null
  readonly score: Change | null
  readonly indicators: Readonly<Record<string, FigureChange | null>>
}

export interface Comparison {
  /** The earlier period. */
  readonly period: string
  readonly city: Readonly<Record<string, Change | null>>
  /** By code: the departments of the later ranking. */
  readonly departments: Readonly<Record<string, DepartmentChange>>
}

type Rated = Counts & { readonly state: State }

/** What two shown values, `69.9%` or `98.8`, differ by. */
export const shownPoints = (now: string, then: string): number => Math.round((Number.parseFloat(now) - Number.parseFloat(then)) * 10) / 10

const between = (now: number, then: number): Change['direction'] => (now > then ? 1 : now < then ? -1 : 0)

const percent = (counts: Counts): string => floorPercent(counts.met, judged(counts))

/** Only values are compared: progress, and what stands in the place of a figure, has no change. */
function change(now: Rated | undefined, then: Rated | undefined): Change | null {
  if (now?.state !== 'value' || then?.state !== 'value') return null
  const [a, b] = [exactRate(now), exactRate(then)]
  return a && b ? { previous: b.toNumber(), points: shownPoints(percent(now), percent(then)), direction: between(a.compare(b), 0) } : null
}

/** Places gained; a rank among other peers, or none, is nothing to rise or fall from. */
const gained = (now: number | null, then: number | null): number | null => (now !== null && then !== null ? then - now : null)

function departmentChange(now: RankedDepartment, then: RankedDepartment | undefined): DepartmentChange {
  const among = <T>(rank: T | null): T | null => (then?.group === now.group ? rank : null)
  const figureChange = (id: string): FigureChange | null => {
    const [figure, before] = [now.indicators[id], then?.indicators[id]]
    const changed = change(figure, before)
    return changed && { ...changed, places: gained(figure!.rank, among(before!.rank)), previousRank: before!.rank }
  }
  return {
    places: gained(now.rank, among(then?.rank ?? null)),
    previousRank: then?.rank ?? null,
    score: now.score !== null && then !== undefined && then.score !== null ? { previous: then.score, points: shownPoints(floorScore(now.score), floorScore(then.score)), direction: between(now.score, then.score) } : null,
    indicators: Object.fromEntries(Object.keys(now.indicators).map((id) => [id, figureChange(id)])),
  }
}

/**
 * Sets a ranking beside an earlier one.
 *
 * @param previous of the same scope: places in a group and places in the whole city are not the same thing.
 */
export function compareRankings(current: Ranking, previous: Ranking): Comparison {
  const before = new Map(previous.departments.map((department) => [department.code, department]))
  return {
    period: previous.period,
    city: Object.fromEntries(Object.keys(current.city).map((id) => [id, change(current.city[id], previous.city[id])])),
    departments: Object.fromEntries(current.departments.map((department) => [department.code, departmentChange(department, before.get(department.code))])),
  }
}
