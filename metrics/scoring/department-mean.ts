import type { Counts } from '../indicators'
import { judged } from './rate'
import { Rational } from './rational'

/** Parts that a rate is cut into: enough for any number of departments to leave the double untouched. */
const parts = 10n ** 30n

/**
 * Mean of the departments' rates, each counting once whatever its n; null when none has a rate.
 *
 * Summed in whole parts: exact fractions of thousands of departments would grow without bound, and doubles would show
 * three rates of 70 % as 69.9 %.
 */
export function departmentMean(counts: readonly Counts[]): number | null {
  const rated = counts.filter((one) => judged(one) > 0)
  if (rated.length === 0) return null
  const sum = rated.reduce((all, one) => all + (BigInt(one.met) * parts) / BigInt(judged(one)), 0n)
  return Rational.of(sum, parts * BigInt(rated.length)).toNumber()
}
