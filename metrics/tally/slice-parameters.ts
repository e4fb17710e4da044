import { type Slice, sliceEntries } from './slice'

/** A slice as query parameters: a parameter for each value, in one fixed order; what is not filtered is left out. */
export const sliceParameters = (slice: Slice): URLSearchParams =>
  new URLSearchParams(sliceEntries(slice).flatMap(([{ id }, values]) => values.map((value) => [id, value])))

/**
 * The slice of query parameters; an empty value filters nothing.
 *
 * @param others names of parameters that are no part of the slice.
 * @throws UnknownDimensionError for a parameter that is neither.
 */
export function readSlice(parameters: URLSearchParams, others: readonly string[] = []): Slice {
  const ids = [...new Set(parameters.keys())].filter((id) => !others.includes(id))
  const entries = sliceEntries(Object.fromEntries(ids.map((id) => [id, parameters.getAll(id)])))
  return Object.fromEntries(entries.map(([{ id }, values]) => [id, values]))
}
