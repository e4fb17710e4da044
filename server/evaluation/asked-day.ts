import { type Day, isDay } from '../../metrics/time/day'
import { badDay, futureAsOf } from '../office/mistakes'

/** Today in Asia/Shanghai. */
export const today = (): Day => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date())

/**
 * An as-of day that a person wrote.
 *
 * @throws Mistake when it is no day, or one that has not come.
 */
export function askedDay(text: string): Day {
  if (!isDay(text)) throw badDay(text)
  const now = today()
  if (text > now) throw futureAsOf(text, now)
  return text
}
