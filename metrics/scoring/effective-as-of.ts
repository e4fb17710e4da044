import { type Day, addDays } from '../time/day'

/**
 * The day whose end bounds the events that count: the least of the as-of asked for, the last day of the period, and the
 * oldest among the newest observation days of the sources. Never the machine's clock.
 *
 * @param periodEnd first day after the period.
 * @param newestObservations newest observation day of each source that the indicator reads.
 * @returns null when nothing was observed.
 */
export function effectiveAsOf({ asked, periodEnd, newestObservations }: { asked?: Day; periodEnd: Day; newestObservations: readonly Day[] }): Day | null {
  if (newestObservations.length === 0) return null
  return [addDays(periodEnd, -1), ...newestObservations, ...(asked === undefined ? [] : [asked])].reduce((a, b) => (a < b ? a : b))
}
