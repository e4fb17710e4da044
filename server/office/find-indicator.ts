import { indicators, type Indicator } from '../../metrics/indicators'
import { unknownIndicator } from './mistakes'
import { nearestNames } from './nearest-names'

/** @throws Mistake with the nearest ids when there is no such indicator. */
export function findIndicator(id: string): Indicator {
  const found = indicators.get(id)
  if (!found) throw unknownIndicator(id, nearestNames(id, indicators.keys()))
  return found
}
