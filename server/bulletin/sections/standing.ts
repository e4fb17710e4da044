import type { Figure, RankedDepartment } from '../../../metrics/scoring/ranking'
import { messages } from '../messages'

/** How a department stands on an indicator, as the bulletin counts it. */
export type Standing = keyof typeof messages.overall.countedParts

/** Null where the indicator is not the department's duty. */
export function standingOf(one: Figure | undefined): Standing | null {
  if (!one) return null
  switch (one.state) {
    case 'not-applicable':
    case 'withheld':
      return null
    case 'progress':
      return 'progress'
    case 'not-reported':
      return 'silent'
    case 'unknown-only':
      return 'unknown'
    case 'none-due':
      return 'idle'
    case 'not-measured':
      return 'unmeasured'
    case 'value':
      if (one.waived !== null) return 'waived'
      return one.reached === null ? 'unset' : one.reached ? 'reached' : 'missed'
  }
}

/** A department with its figure on one indicator. */
export interface Standee {
  readonly department: RankedDepartment
  readonly figure: Figure
}

/** Departments of one indicator by how they stand, in the order of the ranking. */
export function standings(departments: readonly RankedDepartment[], indicator: string): Map<Standing, Standee[]> {
  const out = new Map<Standing, Standee[]>()
  for (const department of departments) {
    const one = department.indicators[indicator]
    const standing = standingOf(one)
    if (!one || !standing) continue
    const list = out.get(standing)
    if (list) list.push({ department, figure: one })
    else out.set(standing, [{ department, figure: one }])
  }
  return out
}
