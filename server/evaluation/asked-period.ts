import { parsePeriod, type Period } from '../../metrics/time/period'
import { unknownPeriod } from '../office/mistakes'

/** @throws Mistake when the text is not a period. */
export function askedPeriod(text: string): Period {
  const period = parsePeriod(text)
  if (!period) throw unknownPeriod(text)
  return period
}
