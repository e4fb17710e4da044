import type { RankedDepartment } from '../../../metrics/scoring/ranking'

/** How many departments with a value and a target reached it. */
export function reachedBy(departments: readonly Pick<RankedDepartment, 'indicators'>[], indicator: string): { reached: number; judged: number } {
  const known = departments.flatMap((one) => one.indicators[indicator]?.reached ?? [])
  return { reached: known.filter(Boolean).length, judged: known.length }
}
