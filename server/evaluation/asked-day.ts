import { type Day, isDay } from '../../metrics/time/day'
import { badDay, futureAsOf } from '../office/mistakes'
import { today } from '../warehouse/wall-clock'

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
