import { type Scheme, schemes } from '../../metrics/schemes'
import { schemeFor } from '../../metrics/schemes/scheme-for'
import type { Period } from '../../metrics/time/period'
import { unknownScheme } from '../office/mistakes'

/**
 * The scheme that a period is evaluated with: the one that is named, else the one in force, else the nearest.
 *
 * @throws Mistake when no scheme has the name.
 */
export function schemeOf(period: Period, named?: string): Scheme {
  const known = schemes.map(({ id }) => id)
  if (named !== undefined && !known.includes(named)) throw unknownScheme(named, known)
  return schemeFor(period, named).scheme
}
