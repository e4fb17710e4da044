import { type Counts, noCounts } from '../indicators'
import type { CountRow } from './ranking'
import { addCounts } from './rate'

/** Counts by indicator and department, zeros where there is no row; rows of several tallies add up. */
export function sums(rows: readonly CountRow[]): (indicator: string, department: string) => Counts {
  const found = new Map<string, Map<string, Counts>>()
  for (const { indicator, department, met, missed, pending, exempt, unknown } of rows) {
    const departments = found.get(indicator) ?? new Map<string, Counts>()
    departments.set(department, addCounts(departments.get(department) ?? noCounts, { met, missed, pending, exempt, unknown }))
    found.set(indicator, departments)
  }
  return (indicator, department) => found.get(indicator)?.get(department) ?? noCounts
}
