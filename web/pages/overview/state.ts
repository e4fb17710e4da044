import type { Ranking } from '../../../metrics/scoring/ranking'
import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import { choice, usePageState, whole } from '../../address/page-state'

const shape = { of: choice<DepartmentGroup | ''>(['', ...(Object.keys(departmentGroups) as DepartmentGroup[])]), sheet: whole(1, 1, 100_000) }

/** Which group of peers the page shows where it shows one: the chosen one, else the first that there is. */
export function useShownGroup(departments: Ranking['departments']) {
  const [{ of, sheet }, change] = usePageState(shape)
  const groups = (Object.keys(departmentGroups) as DepartmentGroup[]).filter((group) => departments.some((one) => one.group === group))
  return {
    groups,
    group: of !== '' && groups.includes(of) ? of : groups[0],
    chosen: of !== '' && groups.includes(of),
    choose: (group: DepartmentGroup) => change({ of: group, sheet: 1 }),
    sheet,
    turn: (sheet: number) => change({ sheet }),
  }
}
