import type { Ranking } from '../../metrics/scoring/ranking'
import type { DepartmentGroup } from '../../metrics/vocabulary/department-group'

/** Where a department stands under a scheme. */
export interface Place {
  readonly rank: number | null
  readonly score: number | null
}

export interface MovedDepartment {
  readonly code: string
  readonly name: string
  readonly group: DepartmentGroup
  readonly now: Place
  readonly considered: Place
  /** Places gained in its group; positive is a rise. Null without a rank on either side. */
  readonly places: number | null
  /** Points of the total gained. */
  readonly points: number | null
}

/** Who would rise and fall, were a scheme changed; the greatest moves first. */
export interface SchemePreview {
  readonly period: string
  readonly scheme: string
  readonly departments: readonly MovedDepartment[]
}

const size = ({ places, points }: MovedDepartment): number => Math.abs(places ?? 0) * 1000 + Math.abs(points ?? 0)

/** Sets what would be beside what is. */
export function schemePreview(now: Ranking, considered: Ranking): SchemePreview {
  const after = new Map(considered.departments.map((one) => [one.code, one]))
  const departments = now.departments.map(({ code, name, group, rank, score }): MovedDepartment => {
    const other = after.get(code) ?? { rank: null, score: null }
    return {
      code,
      name,
      group,
      now: { rank, score },
      considered: { rank: other.rank, score: other.score },
      places: rank !== null && other.rank !== null ? rank - other.rank : null,
      points: score !== null && other.score !== null ? other.score - score : null,
    }
  })
  return { period: now.period, scheme: now.scheme, departments: departments.sort((a, b) => size(b) - size(a)) }
}
