import { schemes, type Scheme } from '../../metrics/schemes'
import { dayNumber } from '../../metrics/time/day'
import type { Period } from '../../metrics/time/period'
import { unknownScheme } from '../office/mistakes'

/** Whether a scheme was in force on the last day of a period. */
export const inForce = (scheme: Scheme, period: Period): boolean => scheme.validFrom < period.end && period.end <= scheme.validTo

/** Days between a scheme's span and a period; 0 when they overlap. */
const gap = (scheme: Scheme, period: Period): number =>
  Math.max(0, dayNumber(scheme.validFrom) - dayNumber(period.end), dayNumber(period.start) - dayNumber(scheme.validTo))

/**
 * The scheme that a period is evaluated with: the one that is named, else the one in force, else the nearest
 * (the later of two equally near ones).
 *
 * @throws Mistake when no scheme has the name.
 */
export function schemeOf(period: Period, named?: string): Scheme {
  if (named !== undefined) {
    const found = schemes.find((scheme) => scheme.id === named)
    if (!found) throw unknownScheme(named, schemes.map((scheme) => scheme.id))
    return found
  }
  const [nearest] = [...schemes].sort(
    (a, b) => Number(inForce(b, period)) - Number(inForce(a, period)) || gap(a, period) - gap(b, period) || (a.validFrom < b.validFrom ? 1 : -1),
  )
  if (!nearest) throw new Error('no scheme is defined in metrics/schemes')
  return nearest
}
