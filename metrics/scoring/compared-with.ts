import { alignedDay } from '../time/aligned-day'
import { addDays, type Day } from '../time/day'
import { type Period, previousPeriod, sameDayOf, yearBefore } from '../time/period'

/** What a period is set beside: the whole period before, the same period of the year before as far as this one has come, or the one before up to the same day. */
export type Earlier = 'previous' | 'year' | 'same-date'

/**
 * The evaluation to set beside one of a period.
 *
 * @param asOf of the period's figures; null when nothing is measured.
 * @returns the period, and the day to stop at where it is not the period's last; null where there is no day to align.
 */
export function comparedWith(earlier: Earlier, period: Period, asOf: Day | null): { readonly period: Period; readonly asOf?: Day } | null {
  if (earlier === 'year') {
    const year = yearBefore(period)
    const day = asOf === null ? null : alignedDay(period, asOf, year)
    return day === null ? { period: year } : { period: year, asOf: day }
  }
  const before = previousPeriod(period)
  if (earlier === 'previous') return { period: before }
  if (asOf === null) return null
  const day = sameDayOf(before, asOf, period)
  return day === addDays(before.end, -1) ? { period: before } : { period: before, asOf: day }
}
