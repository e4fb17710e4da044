import type { Comparison } from '../../../metrics/scoring/compare'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'

/** A department whose rank among its peers is another than before. */
export interface Mover {
  readonly department: RankedDepartment
  readonly from: number
  readonly to: number
  /** Places gained; negative is a fall. */
  readonly places: number
  /** Points of the score gained; null where either period has none. */
  readonly points: number | null
}

export interface Movers {
  /** Those that rose most first. */
  readonly up: readonly Mover[]
  /** Those that fell most first. */
  readonly down: readonly Mover[]
  /** Ranked in both periods at the same place. */
  readonly same: number
  /** Without a rank in one of the periods: nothing is said of them. */
  readonly unranked: number
}

const better = (a: Mover, b: Mover): number => Math.abs(b.places) - Math.abs(a.places) || a.to - b.to || (a.department.code < b.department.code ? -1 : 1)

/** Who rose and who fell among peers; departments of one group. */
export function moversOf(departments: readonly RankedDepartment[], comparison: Comparison): Movers {
  const moved = departments.flatMap((department): Mover[] => {
    const change = comparison.departments[department.code]
    if (change?.places == null || change.previousRank === null || department.rank === null) return []
    return [{ department, from: change.previousRank, to: department.rank, places: change.places, points: change.score?.points ?? null }]
  })
  return {
    up: moved.filter(({ places }) => places > 0).sort(better),
    down: moved.filter(({ places }) => places < 0).sort(better),
    same: moved.filter(({ places }) => places === 0).length,
    unranked: departments.length - moved.length,
  }
}

/** Whether anybody has a rank in both periods. */
export const isCompared = ({ up, down, same }: Movers): boolean => up.length + down.length + same > 0
