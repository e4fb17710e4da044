import { type DayNumber, happened, workingDayAfter } from './days'
import { chance, type Random, randomInteger } from '../metrics/random'

/**
 * When a duty was done whose limit is some working days after a day: in time as often as a percentage says, else late or
 * never; null for what had not happened by the delivery.
 */
export function doneBy(random: Random, from: DayNumber, limit: number, inTime: number): DayNumber | null {
  if (chance(random, inTime)) return happened(workingDayAfter(from, randomInteger(random, Math.min(1, limit), limit)))
  return chance(random, 35) ? null : happened(workingDayAfter(from, limit + randomInteger(random, 1, 15)))
}
