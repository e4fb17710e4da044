/**
 * Moves places apart that would cover each other, keeping their order, and their middle where there is room.
 *
 * @param gap the least distance between two of them.
 * @returns the new places, in the order given; beyond `most` only where there are more than fit.
 */
export function spread(places: readonly number[], gap: number, least = -Infinity, most = Infinity): number[] {
  /** Those that touch stand as one block around the middle of where they would be. */
  const settle = (members: readonly number[]) => {
    const middle = members.reduce((sum, member, position) => sum + places[member]! - position * gap, 0) / members.length
    return { members, first: Math.max(least, Math.min(most - (members.length - 1) * gap, middle)) }
  }
  const blocks: ReturnType<typeof settle>[] = []
  const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]! || a - b)
  for (const index of order) {
    let block = settle([index])
    for (let before = blocks.at(-1); before && before.first + before.members.length * gap > block.first; before = blocks.at(-1)) {
      blocks.pop()
      block = settle([...before.members, ...block.members])
    }
    blocks.push(block)
  }
  const moved: number[] = []
  for (const { first, members } of blocks) members.forEach((member, position) => (moved[member] = first + position * gap))
  return moved
}
