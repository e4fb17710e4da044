import { dayNumber } from '../time/day'
import type { Period } from '../time/period'
import { schemes } from '.'
import type { Scheme } from './scheme'

const holds = (scheme: Scheme, { start }: Period): boolean => scheme.validFrom <= start && start < scheme.validTo

/** Days between the beginning of a period and the span of a scheme; 0 inside it. */
function daysApart({ validFrom, validTo }: Scheme, { start }: Period): number {
  if (start < validFrom) return dayNumber(validFrom) - dayNumber(start)
  return start < validTo ? 0 : dayNumber(start) - dayNumber(validTo) + 1
}

const nearest = (period: Period, known: readonly Scheme[]): Scheme | undefined =>
  known.reduce<Scheme | undefined>((best, one) => (best && daysApart(best, period) <= daysApart(one, period) ? best : one), undefined)

/**
 * The scheme of a period: the one named, else the one in force when the period begins, else the nearest, the older of
 * two that are as near.
 *
 * @param known the schemes there are, the oldest first.
 * @throws RangeError when the name is unknown; the message names those that exist.
 */
export function schemeFor(period: Period, named?: string, known: readonly Scheme[] = schemes): { scheme: Scheme; inForce: boolean } {
  const scheme = named === undefined ? nearest(period, known) : known.find(({ id }) => id === named)
  if (!scheme) {
    const ids = known.map(({ id }) => id)
    throw new RangeError(`方案 ${named} 不存在，现有：${ids.join('、')} / no scheme ${named}; there are: ${ids.join(', ')}`)
  }
  return { scheme, inForce: holds(scheme, period) }
}
