import type { Counts } from '../indicators'
import type { Fraction } from '../schemes'
import { Rational } from './rational'

/** n of a rate: what was judged. */
export const judged = ({ met, missed }: Counts): number => met + missed

/** met / (met + missed), exact; null when nothing was judged. */
export const exactRate = (counts: Counts): Rational | null => (judged(counts) > 0 ? Rational.of(counts.met, judged(counts)) : null)

/** met / (met + missed); null when nothing was judged. */
export const rate = (counts: Counts): number | null => (judged(counts) > 0 ? counts.met / judged(counts) : null)

/** met / (met + pending) while a common deadline lies ahead; null when there is nothing to do. */
export const progress = ({ met, pending }: Counts): number | null => (met + pending > 0 ? met / (met + pending) : null)

/** met × target.den ≥ target.num × n, in integers. */
export function reaches(met: number, n: number, { num, den }: Fraction): boolean {
  const [has, needs] = [met * den, num * n]
  return Number.isSafeInteger(has) && Number.isSafeInteger(needs) ? has >= needs : BigInt(met) * BigInt(den) >= BigInt(num) * BigInt(n)
}

/**
 * A share in per cent, floored to one decimal, so that 69.96 % reads 69.9 % and never 70.0 %.
 * @throws RangeError when n is 0: nothing has no share.
 */
export function floorPercent(met: number, n: number): string {
  if (n === 0) throw new RangeError('no share of nothing: show the state of a figure whose n is 0')
  const tenths = (BigInt(met) * 1000n) / BigInt(n)
  return `${tenths / 10n}.${tenths % 10n}%`
}

/** A score from 0 to 100 to one decimal, floored like a percentage. Scores are the doubles nearest to the exact ones, so 69.9 stays 69.9. */
export const floorScore = (score: number): string => (Math.floor(score * 10) / 10).toFixed(1)

export function addCounts(a: Counts, b: Counts): Counts {
  return { met: a.met + b.met, missed: a.missed + b.missed, pending: a.pending + b.pending, exempt: a.exempt + b.exempt, unknown: a.unknown + b.unknown }
}
