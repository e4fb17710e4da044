import type { Period } from '../time/period'
import { schemes } from '.'
import type { Scheme } from './scheme'

/**
 * The scheme of a period: the one named, else the one in force, else the nearest.
 * @throws when the name is unknown; the message names those that exist.
 */
export function schemeFor(period: Period, named?: string): { scheme: Scheme; inForce: boolean } {
  const inForce = (scheme: Scheme): boolean => scheme.validFrom <= period.start && period.start < scheme.validTo
  if (named !== undefined) {
    const scheme = schemes.find(({ id }) => id === named)
    if (!scheme) throw new RangeError(`方案 ${named} 不存在，现有：${schemes.map(({ id }) => id).join('、')} / no scheme ${named}; there are: ${schemes.map(({ id }) => id).join(', ')}`)
    return { scheme, inForce: inForce(scheme) }
  }
  const current = schemes.find(inForce)
  if (current) return { scheme: current, inForce: true }
  const years = (scheme: Scheme): number => Math.min(Math.abs(Number(scheme.validFrom.slice(0, 4)) - period.year), Math.abs(Number(scheme.validTo.slice(0, 4)) - 1 - period.year))
  return { scheme: [...schemes].sort((a, b) => years(a) - years(b))[0]!, inForce: false }
}
