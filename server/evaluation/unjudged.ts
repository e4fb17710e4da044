import type { Period } from '../../metrics/time/period'
import { calendarUnknown } from '../office/mistakes'
import type { Session } from '../warehouse'
import { knownCalendar } from './known-calendar'

/**
 * A verdict that no rule could give has one cause: a calendar that is not known.
 *
 * @param counts rows that could not be judged, by indicator.
 * @throws Mistake `CalendarUnknownError`
 */
export async function refuseUnjudged(session: Session, counts: readonly { readonly indicator: string; readonly unjudged: number }[], { id }: Period): Promise<void> {
  const byIndicator = new Map<string, number>()
  for (const { indicator, unjudged } of counts) if (unjudged > 0) byIndicator.set(indicator, (byIndicator.get(indicator) ?? 0) + unjudged)
  const [first] = [...byIndicator].sort(([a], [b]) => (a < b ? -1 : 1))
  if (first) throw calendarUnknown(id, ...first, await knownCalendar(session))
}
