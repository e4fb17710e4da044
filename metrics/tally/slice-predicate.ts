import { dimensions } from '../dimensions'
import type { SqlValue } from '../sql/bind'
import { type Slice, sliceEntries, unstated } from './slice'

/** Conditions to be joined by AND, with the values of their named parameters. */
export interface Predicate {
  readonly conditions: readonly string[]
  readonly parameters: Readonly<Record<string, SqlValue>>
}

/** Places for values in a list: 4, 16, 64 … Few different texts, so that a prepared statement answers most slices. */
const placesFor = (values: number): number => (values <= 4 ? 4 : 4 * placesFor(values / 4))

/** A list of parameters by a name, with the values in its first places and an empty text in the rest. */
export function listed(name: string, values: readonly string[], places: number): { readonly list: string; readonly parameters: Predicate['parameters'] } {
  const names = Array.from({ length: places }, (_, index) => `${name}_${index}`)
  return {
    list: names.map((one) => `CAST(:${one} AS VARCHAR)`).join(', '),
    parameters: Object.fromEntries(names.map((one, index) => [one, values[index] ?? ''])),
  }
}

/**
 * The conditions of a slice, one for each of some dimensions; shared by verdict rows, tallies and facets, so that all of
 * them have the same counts. Slices with about as many values have the same text. A dimension that is not filtered has
 * only empty values, which no column ever holds.
 *
 * @param over ids of the dimensions to filter by.
 * @param alias of the relation.
 * @throws UnknownDimensionError
 */
export function slicePredicate(slice: Slice, over: readonly string[], alias: string): Predicate {
  const asked = new Map(sliceEntries(slice).map(([{ id }, values]) => [id, values]))
  const places = placesFor(Math.max(0, ...[...asked.values()].map((values) => values.length)))
  const filters = dimensions.filter(({ id }) => over.includes(id)).map(({ id, column }) => ({ column, ...listed(column, asked.get(id) ?? [], places) }))
  return {
    conditions: filters.map(({ column, list }) => `(CAST(:${column}_0 AS VARCHAR) = '' OR COALESCE(${alias}.${column}, '${unstated}') IN (${list}))`),
    parameters: Object.assign({}, ...filters.map(({ parameters }) => parameters)),
  }
}
