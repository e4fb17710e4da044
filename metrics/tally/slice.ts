import { type Dimension, dimensions } from '../dimensions'

/** Values asked for by dimension id; `~` stands for 来源未载明 (null). An absent dimension is not filtered. */
export type Slice = Readonly<Record<string, readonly string[]>>

/** The value of a slice that stands for "the source does not say". */
export const unstated = '~'

/** A filter that names no dimension: it would filter nothing and give a false figure. */
export class UnknownDimensionError extends RangeError {
  override readonly name = 'UnknownDimensionError'

  constructor(
    readonly dimension: string,
    readonly known: readonly string[] = dimensions.map(({ id }) => id),
  ) {
    super(`没有维度 ${dimension}，可用：${known.join('、')} / there is no dimension ${dimension}; use one of ${known.join(', ')}`)
  }
}

/** @throws UnknownDimensionError */
export function dimensionOf(id: string): Dimension {
  const found = dimensions.find((one) => one.id === id)
  if (!found) throw new UnknownDimensionError(id)
  return found
}

/**
 * What a slice filters, in the order of the dimensions, each value once and sorted: two slices that ask for the same
 * have the same entries. Empty filters and empty values are left out: no column ever holds an empty text.
 *
 * @throws UnknownDimensionError
 */
export function sliceEntries(slice: Slice): (readonly [Dimension, readonly string[]])[] {
  for (const id of Object.keys(slice)) dimensionOf(id)
  return dimensions.flatMap((dimension) => {
    const values = [...new Set(slice[dimension.id] ?? [])].filter((value) => value !== '').sort()
    return values.length > 0 ? [[dimension, values] as const] : []
  })
}
