import type { Day } from '../../metrics/time/day'
import { calendarSource } from '../../metrics/time/working-calendar'
import type { Session } from '../warehouse'

/** First and last day of the working calendar. */
export async function knownCalendar(session: Session): Promise<{ readonly first: Day; readonly last: Day }> {
  const [span] = await session.query<{ first: Day | null; last: Day | null }>('SELECT MIN(day) AS first, MAX(day) AS last FROM calendar WHERE working IS NOT NULL')
  if (!span?.first || !span.last) throw new Error('the calendar table is empty')
  return { first: span.first, last: span.last }
}

/** The statutory calendar that working days are counted by. */
export interface WorkingCalendar {
  readonly name: string
  readonly version: string
  readonly first: Day
  readonly last: Day
}

/** The calendar of the program, as far as the store has it. */
export const workingCalendar = async (session: Session): Promise<WorkingCalendar> => ({ name: calendarSource.name, version: calendarSource.version, ...(await knownCalendar(session)) })
