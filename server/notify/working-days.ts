import type { Day } from '../../metrics/time/day'
import type { Session } from '../warehouse'

/** Working days from one day to another, negative when that is earlier; null where the calendar does not reach. */
export type WorkingDays = (from: Day, to: Day) => number | null

/** Counts by the calendar in force. */
export async function workingDaysIn(session: Session): Promise<WorkingDays> {
  const rows = await session.query<{ day: Day; no: number }>('SELECT day, working_no AS no FROM calendar WHERE working_no IS NOT NULL')
  const numbers = new Map(rows.map(({ day, no }) => [day, no]))
  return (from, to) => {
    const [first, last] = [numbers.get(from), numbers.get(to)]
    return first === undefined || last === undefined ? null : last - first
  }
}
