import { verdicts, type Verdict } from '../../../../metrics/indicators/verdict'
import type { RankedDepartment } from '../../../../metrics/scoring/ranking'
import { departmentGroups, type DepartmentGroup } from '../../../../metrics/vocabulary/department-group'
import { unstated } from '../../../../metrics/tally/slice'
import { dimensionNames, valueNames } from '../../../../metrics/tally/value-names'
import type { Words } from '../../../text/use-words'

const own = ['department', 'group', 'indicator', 'verdict'] as const
type Own = (typeof own)[number]
const isOwn = (axis: string): axis is Own => (own as readonly string[]).includes(axis)

/** The name of an axis. */
export const axisName = ({ t, name }: Pick<Words, 't' | 'name'>, axis: string): string => (isOwn(axis) ? t(`analysis.pivot.axis.${axis}`) : name(dimensionNames(axis)))

/** A place on an axis in words; what the source does not say by that name. */
export function keyName({ name }: Pick<Words, 'name'>, axis: string, key: string, departments: ReadonlyMap<string, RankedDepartment>, indicatorName: (id: string) => string): string {
  switch (axis) {
    case 'department':
      return departments.get(key)?.name ?? key
    case 'indicator':
      return indicatorName(key)
    case 'group':
      return key === unstated ? name(verdicts.unknown) : name(departmentGroups[key as DepartmentGroup])
    case 'verdict':
      return name(verdicts[key as Verdict])
    default:
      return name(valueNames(axis, key))
  }
}
