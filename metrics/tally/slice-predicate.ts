import { type Dimension, dimensions } from '../dimensions'
import type { SqlValue } from '../sql/bind'
import { byKind, type Filter, type Range, valuesIn } from './filter'
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
 * them have the same counts. Slices with about as many values have the same text, whatever they ask: of a dimension that
 * is not filtered any row is told at once, without a look at it.
 *
 * @param over ids of the dimensions to filter by.
 * @param alias of the relation.
 * @throws SliceError
 */
export function slicePredicate(slice: Slice, over: readonly string[], alias: string): Predicate {
  const asked = new Map(sliceEntries(slice).map(([{ id }, filter]) => [id, filter]))
  const places = placesFor(Math.max(0, ...[...asked.values()].map((filter) => valuesIn(filter).length)))
  const filters = dimensions.filter(({ id }) => over.includes(id)).map((dimension) => conditionOf(dimension, asked.get(dimension.id), places, alias))
  return { conditions: filters.map(({ condition }) => condition), parameters: Object.assign({}, ...filters.map(({ parameters }) => parameters)) }
}

function conditionOf({ column, ordered }: Dimension, asked: Filter | undefined, places: number, alias: string) {
  const filter = asked ?? { not: [] }
  const { list, parameters } = listed(column, valuesIn(filter), places)
  const only = byKind(filter, { only: () => true, not: () => false, range: () => false })
  const { from = '', to = '' } = byKind<Range>(filter, { only: () => ({}), not: () => ({}), range: (range) => range })
  // Verdict rows have years as numbers, tallies as texts.
  const value = `CAST(${alias}.${column} AS VARCHAR)`
  const chosen = `(COALESCE(${value}, '${unstated}') IN (${list})) = CAST(:${column}_only AS BOOLEAN)`
  const within = (name: string, comparison: string) => `(CAST(:${name} AS VARCHAR) = '' OR ${value} ${comparison} CAST(:${name} AS VARCHAR))`
  const held = ordered ? `(${chosen} AND ${within(`${column}_from`, '>=')} AND ${within(`${column}_to`, '<=')})` : chosen
  return {
    condition: `(CAST(:${column}_any AS BOOLEAN) OR ${held})`,
    parameters: { ...parameters, [`${column}_any`]: asked === undefined, [`${column}_only`]: only, ...(ordered ? { [`${column}_from`]: from, [`${column}_to`]: to } : {}) },
  }
}
