import { addDays, addMonths, type Day, monthNumber } from './day'
import type { Period } from './period'

/**
 * The day on which an earlier period of the same kind stood as far as this one does now, so that a period that is not
 * over is set beside what the earlier one was at the same time; null where the earlier one counts whole.
 */
export function alignedDay(period: Period, asOf: Day, earlier: Period): Day | null {
  if (asOf >= addDays(period.end, -1)) return null
  const day = addMonths(asOf, monthNumber(earlier.start) - monthNumber(period.start))
  return day < addDays(earlier.end, -1) ? day : null
}
