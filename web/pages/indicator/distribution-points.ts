import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import type { DepartmentGroup } from '../../../metrics/vocabulary/department-group'

/** Where a department stands on one indicator. */
export interface DistributionPoint {
  readonly code: string
  readonly name: string
  readonly group: DepartmentGroup
  /** 0 to 1: its rate, or its progress; null where it has neither. */
  readonly value: number | null
  readonly met: number
  /** What the value is a share of. */
  readonly whole: number
  readonly reached: boolean | null
  readonly smallSample: boolean
}

/** The departments whose duty an indicator is. */
export const distributionPoints = (departments: readonly RankedDepartment[], indicator: string): DistributionPoint[] =>
  departments.flatMap(({ code, name, group, indicators }) => {
    const figure = indicators[indicator]
    if (!figure || figure.state === 'not-applicable') return []
    const open = figure.state === 'progress'
    const value = figure.state === 'value' ? figure.rate : open ? figure.progress : null
    return [{ code, name, group, value, met: figure.met, whole: figure.met + (open ? figure.pending : figure.missed), reached: figure.reached, smallSample: figure.smallSample }]
  })
