import { type Dimension, dimensions } from '../dimensions'
import { parsePeriod } from '../time/period'
import { byKind, type Filter } from './filter'
import { notABound, notOrdered, UnknownDimensionError } from './slice-error'

/**
 * What is asked, by dimension id: `{ domain: ['交通'], mode: { not: ['api'] }, 'month-due': { from: '2015-03' } }`. All of
 * it holds together; an absent dimension is not filtered. The value `~` stands for 来源未载明 (null).
 */
export type Slice = Readonly<Record<string, Filter>>

/** The value of a slice that stands for "the source does not say". */
export const unstated = '~'

/** @throws UnknownDimensionError */
export function dimensionOf(id: string): Dimension {
  const found = dimensions.find((one) => one.id === id)
  if (!found) throw new UnknownDimensionError(id)
  return found
}

/**
 * What a slice asks, in the order of the dimensions, each value once and sorted: two slices that ask for the same have
 * the same entries. Empty filters and empty values are left out: no column ever holds an empty text.
 *
 * @throws SliceError
 */
export function sliceEntries(slice: Slice): (readonly [Dimension, Filter])[] {
  for (const id of Object.keys(slice)) dimensionOf(id)
  return dimensions.flatMap((dimension) => {
    const filter = Object.hasOwn(slice, dimension.id) ? plain(dimension, slice[dimension.id]!) : null
    return filter === null ? [] : [[dimension, filter] as const]
  })
}

/** The filter in its one form; null when it asks for nothing. */
function plain(dimension: Dimension, filter: Filter): Filter | null {
  const once = (values: readonly string[]) => [...new Set(values)].filter((value) => value !== '').sort()
  const unlessEmpty = (values: readonly string[], filterBy: (values: readonly string[]) => Filter) => (values.length > 0 ? filterBy(values) : null)
  return byKind<Filter | null>(filter, {
    only: (values) => unlessEmpty(once(values), (only) => only),
    not: (values) => unlessEmpty(once(values), (not) => ({ not })),
    range: ({ from, to }) => {
      const bounds = { ...(from && { from: bound(dimension, from) }), ...(to && { to: bound(dimension, to) }) }
      return from || to ? bounds : null
    },
  })
}

/** @throws SliceError for a bound that stands at no place of the dimension's order. */
function bound({ id, ordered }: Dimension, value: string): string {
  if (!ordered) throw notOrdered(id)
  if (parsePeriod(value)?.kind !== ordered) throw notABound(id, ordered, value)
  return value
}
