import type { Fraction } from '../schemes'
import type { Distance } from './ranking'
import { reaches } from './rate'

const ceiling = (a: bigint, b: bigint): number => Number((a + b - 1n) / b)

/**
 * How many whole items a figure is from its target.
 *
 * Curable: k = max(0, ⌈target·n⌉ − met). Else the consecutive successes still needed, the least s with
 * met + s ≥ target·(n + s), or `impossible` where no number of them suffices; its items are those missed for good.
 *
 * @param target above 0 and at most 1.
 */
export function distance(met: number, n: number, target: Fraction, curable: boolean): Distance {
  if (reaches(met, n, target)) return { items: 0, kind: 'reached' }
  const [num, den, m, all] = [BigInt(target.num), BigInt(target.den), BigInt(met), BigInt(n)]
  if (curable) return { items: ceiling(num * all, den) - met, kind: 'cure' }
  if (num >= den) return { items: n - met, kind: 'impossible' }
  return { items: ceiling(num * all - den * m, den - num), kind: 'successes' }
}
