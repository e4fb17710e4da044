/**
 * Competition ranks (1, 2, 2, 4), the greatest first.
 * @returns the rank of each item, by item.
 */
export function competitionRanks<T, V>(items: readonly T[], value: (item: T) => V, compare: (a: V, b: V) => number): Map<T, number> {
  const sorted = [...items].sort((a, b) => compare(value(b), value(a)))
  const ranks = new Map<T, number>()
  let previous: T | undefined
  sorted.forEach((item, index) => {
    const tied = previous !== undefined && compare(value(previous), value(item)) === 0
    ranks.set(item, tied ? ranks.get(previous!)! : index + 1)
    previous = item
  })
  return ranks
}
