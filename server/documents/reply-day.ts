import { knownCalendar } from '../evaluation/known-calendar'
import type { Session } from '../warehouse'
import { calendarEnds } from './mistakes'

/** The day that is so many working days after another, which itself is not counted. @throws Mistake where the calendar is not known so far. */
export async function replyDay(session: Session, issuedOn: string, days: number): Promise<string> {
  const [found] = await session.query<{ day: string }>(
    `SELECT r.day FROM calendar i JOIN calendar r ON r.working AND r.working_no = i.working_no + CAST(:days AS INTEGER) WHERE i.day = CAST(:issued_on AS DATE)`,
    { issued_on: issuedOn, days },
  )
  if (!found) throw calendarEnds(issuedOn, days, (await knownCalendar(session)).last)
  return found.day
}
