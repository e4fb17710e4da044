import type { Random } from '../metrics/random'

/** Shares in any unit; only their proportions matter. */
export type Weights<K extends string> = Readonly<Record<K, number>>

/**
 * Splits a count by weights into whole numbers that add up to it. A share that comes out even is exact; the others
 * get the whole number below or above, the more often above the larger the rest (systematic sampling).
 *
 * @throws when there is something to split and every weight is zero.
 */
export function apportion<K extends string>(random: Random, count: number, weights: Weights<K>): Record<K, number> {
  const entries = Object.entries(weights) as [K, number][]
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  if (count > 0 && total <= 0) throw new RangeError(`cannot split ${count}: every weight is zero`)
  const start = random()
  let weightBefore = 0
  let countBefore = 0
  const counts = {} as Record<K, number>
  for (const [name, weight] of entries) {
    weightBefore += weight
    const reached = weightBefore === total ? count : Math.floor((weightBefore * count) / total + start)
    counts[name] = reached - countBefore
    countBefore = reached
  }
  return counts
}

/**
 * Deals out so many of each in random order, like cards, without holding a pack: each draw is as likely as what is
 * left of it (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S).
 *
 * @returns a function that gives the next one; it throws when all are dealt.
 */
export function dealer<K extends string>(random: Random, counts: Weights<K>): () => K {
  const left = { ...counts } as Record<K, number>
  const names = Object.keys(left) as K[]
  let total = names.reduce((sum, name) => sum + left[name], 0)
  return () => {
    let ticket = random() * total
    for (const name of names) {
      if (left[name] === 0) continue
      ticket -= left[name]
      if (ticket >= 0) continue
      left[name]--
      total--
      return name
    }
    throw new RangeError('all are dealt')
  }
}

/** One name, as likely as its weight. @throws when every weight is zero. */
export function draw<K extends string>(random: Random, weights: Weights<K>): K {
  let total = 0
  for (const name in weights) total += weights[name]
  let ticket = random() * total
  for (const name in weights) {
    ticket -= weights[name]
    if (ticket < 0) return name
  }
  throw new RangeError('cannot draw: every weight is zero')
}
