/** A dot on a strip: where it stands, 0 to 1, and how many dots lie under it. */
export interface Dot {
  readonly at: number
  readonly level: number
}

/**
 * Stacks values that would cover each other.
 *
 * @param width of a dot, as a share of the strip.
 */
export function stackDots(values: readonly number[], width: number): Dot[] {
  const columns = new Map<number, number>()
  return [...values]
    .sort((a, b) => a - b)
    .map((value) => {
      const column = Math.round(value / width)
      const level = columns.get(column) ?? 0
      columns.set(column, level + 1)
      return { at: value, level }
    })
}

/** Where a share stands, as a share of the strip's width: the ends leave room for half a dot. */
export const placeOn = (share: number): number => 0.01 + share * 0.98
