import type { Slice } from '../../metrics/tally/slice'

/** The slice with a value added, or taken out when it was there; undefined when nothing is left. */
export function toggled(slice: Slice, dimension: string, value: string): Slice | undefined {
  const now = slice[dimension] ?? []
  return withValues(slice, dimension, now.includes(value) ? now.filter((one) => one !== value) : [...now, value])
}

/** The slice without any value of a dimension; undefined when nothing is left. */
export const cleared = (slice: Slice, dimension: string): Slice | undefined => withValues(slice, dimension, [])

function withValues(slice: Slice, dimension: string, values: readonly string[]): Slice | undefined {
  const { [dimension]: _, ...others } = slice
  const next = values.length > 0 ? { ...others, [dimension]: values } : others
  return Object.keys(next).length > 0 ? next : undefined
}
