import { byKind, type Filter, type Range } from '../../metrics/tally/filter'
import type { Slice } from '../../metrics/tally/slice'

/** Whether values are picked or left out. */
export type Sense = 'only' | 'not'

/** How a slice treats a value of a dimension; null where it does not name it. */
export function senseOf(filter: Filter | undefined, value: string): Sense | null {
  if (filter === undefined) return null
  return byKind(filter, { only: (values) => (values.includes(value) ? 'only' : null), not: (values) => (values.includes(value) ? 'not' : null), range: () => null })
}

/**
 * The slice with a value picked or left out, or no longer so when it was; undefined when nothing is left. A dimension is
 * asked one thing: leaving out ends picking, and the other way round.
 */
export function toggled(slice: Slice, dimension: string, value: string, sense: Sense): Slice | undefined {
  const filter = slice[dimension] ?? []
  const now = byKind<readonly string[]>(filter, { only: (values) => (sense === 'only' ? values : []), not: (values) => (sense === 'not' ? values : []), range: () => [] })
  const values = now.includes(value) ? now.filter((one) => one !== value) : [...now, value]
  return withFilter(slice, dimension, values.length === 0 ? null : sense === 'only' ? values : { not: values })
}

/** The slice with a range in the place of what was asked of a dimension; its ends may be given in either order. */
export function ranged(slice: Slice, dimension: string, { from, to }: Range): Slice | undefined {
  if (from === undefined && to === undefined) return cleared(slice, dimension)
  return withFilter(slice, dimension, from !== undefined && to !== undefined && to < from ? { from: to, to: from } : { from, to })
}

/** The slice without any filter of a dimension; undefined when nothing is left. */
export const cleared = (slice: Slice, dimension: string): Slice | undefined => withFilter(slice, dimension, null)

function withFilter(slice: Slice, dimension: string, filter: Filter | null): Slice | undefined {
  const { [dimension]: _, ...others } = slice
  const next = filter === null ? others : { ...others, [dimension]: filter }
  return Object.keys(next).length > 0 ? next : undefined
}
