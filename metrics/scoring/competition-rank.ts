/**
 * Competition ranks (1, 2, 2, 4), the greatest first.
 *
 * @returns the rank of each item, by item.
 */
export function competitionRanks<T, V>(items: readonly T[], value: (item: T) => V, compare: (a: V, b: V) => number): Map<T, number> {
  const sorted = items.map((item) => ({ item, value: value(item) })).sort((a, b) => compare(b.value, a.value))
  const ranks = new Map<T, number>()
  let rank = 0
  sorted.forEach((one, index) => {
    const before = sorted[index - 1]
    if (before === undefined || compare(before.value, one.value) !== 0) rank = index + 1
    ranks.set(one.item, rank)
  })
  return ranks
}

/** The same among peers: each group has its own first place, or, where `together`, all items are one group. */
export function ranksAmongPeers<T extends { readonly group: string }, V>(
  items: readonly T[],
  together: boolean,
  value: (item: T) => V,
  compare: (a: V, b: V) => number,
): Map<T, number> {
  if (together) return competitionRanks(items, value, compare)
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const peers = groups.get(item.group)
    if (peers) peers.push(item)
    else groups.set(item.group, [item])
  }
  return new Map([...groups.values()].flatMap((peers) => [...competitionRanks(peers, value, compare)]))
}
