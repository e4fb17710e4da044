import { type RankRange, robustShare } from '../../../metrics/scoring/rank-ranges'
import type { RankedDepartment, Ranking, RankScope } from '../../../metrics/scoring/ranking'
import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import { byName } from '../ranking/arrange'

/** One department now, and as it would be. */
export interface ScenarioRow {
  readonly now: RankedDepartment
  readonly considered: RankedDepartment
  /** Places gained; positive is a rise. Null without a rank on either side. */
  readonly places: number | null
  readonly range: RankRange | null
}

/** Departments that are ranked against each other. */
export interface ScenarioSection {
  /** Null where all groups are ranked together. */
  readonly group: DepartmentGroup | null
  readonly ranked: readonly ScenarioRow[]
  readonly unranked: readonly ScenarioRow[]
}

/** The departments of a scenario beside the ranking that it started from, best first, each group on its own. */
export function scenarioSections(now: Ranking, considered: Ranking, ranges: ReadonlyMap<string, RankRange> | null, scope: RankScope | undefined): ScenarioSection[] {
  const before = new Map(now.departments.map((one) => [one.code, one]))
  const rows = considered.departments.flatMap((one): ScenarioRow[] => {
    const held = before.get(one.code)
    if (!held) return []
    return [{ now: held, considered: one, places: held.rank !== null && one.rank !== null ? held.rank - one.rank : null, range: ranges?.get(one.code) ?? null }]
  })
  const groups = scope === 'all' ? [null] : (Object.keys(departmentGroups) as DepartmentGroup[])
  return groups.flatMap((group) => {
    const members = rows.filter(({ considered }) => group === null || considered.group === group).sort((a, b) => (a.considered.rank ?? 0) - (b.considered.rank ?? 0) || byName.compare(a.considered.name, b.considered.name))
    if (members.length === 0) return []
    return [{ group, ranked: members.filter(({ considered }) => considered.rank !== null), unranked: members.filter(({ considered }) => considered.rank === null) }]
  })
}

export const isFirm = ({ kept }: RankRange): boolean => kept >= robustShare

/** Places that hold, in few words: 1, 2, 3, 7 is `1–3, 7`. */
export function placesInWords(places: readonly number[], comma: string): string {
  const sorted = [...new Set(places)].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const place of sorted) {
    const last = runs.at(-1)
    if (last && last[1] === place - 1) last[1] = place
    else runs.push([place, place])
  }
  return runs.map(([first, last]) => (first === last ? String(first) : last === first + 1 ? `${first}${comma}${last}` : `${first}–${last}`)).join(comma)
}
