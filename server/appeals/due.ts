import { appealLimits, type AppealState, awaited } from '../../metrics/appeals/appeal'
import { addDays, type Day } from '../../metrics/time/day'
import type { Session } from '../warehouse'
import { decisionsIn } from '../warehouse/decisions'
import { today } from '../warehouse/wall-clock'

/** The `count`-th working day after a day by the calendar in force; null where it does not reach so far. */
async function workingDayAfter(session: Session, day: Day, count: number): Promise<Day | null> {
  const [found] = await session.query<{ day: Day }>(
    `SELECT e.day FROM calendar e JOIN calendar b ON b.day = CAST(:day AS DATE) AND e.working_no = b.working_no + CAST(:count AS INTEGER) WHERE e.working`,
    { day, count },
  )
  return found?.day ?? null
}

/** The last day for whoever has to act in a state that begins on a day: by the office's own limit, else by the default. */
export async function dueOf(session: Session, state: AppealState, day: Day = today()): Promise<Day | null> {
  const side = awaited(state)
  if (side === null) return null
  const { stage, days } = appealLimits[side]
  const own = (await decisionsIn(session)).timeLimits.find((one) => one.stage === stage && one.validFrom <= day && day < one.validTo)
  return own?.unit === 'calendar' ? addDays(day, own.days) : workingDayAfter(session, day, own?.days ?? days)
}
