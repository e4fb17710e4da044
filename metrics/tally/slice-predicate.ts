import type { SqlValue } from '../sql/bind'
import { type Slice, sliceEntries, unstated } from './slice'

/** Conditions to be joined by AND, with the values of their named parameters. */
export interface Predicate {
  readonly conditions: readonly string[]
  readonly parameters: Readonly<Record<string, SqlValue>>
}

/**
 * The conditions of a slice; shared by verdict rows and tallies, so that the rows and the figure always have the same
 * counts. Where one dimension of the slice is lacking, nothing is filtered.
 *
 * @param has ids of the dimensions that the relation has.
 * @param alias of the relation.
 * @throws UnknownDimensionError
 */
export function slicePredicate(slice: Slice, has: readonly string[], alias: string): Predicate {
  const entries = sliceEntries(slice)
  if (entries.some(([{ id }]) => !has.includes(id))) return { conditions: [], parameters: {} }
  const parameters: Record<string, SqlValue> = {}
  const conditions = entries.map(([{ column }, values]) => {
    const named = values.filter((value) => value !== unstated)
    const names = named.map((value, index) => {
      parameters[`${column}_${index}`] = value
      return `CAST(:${column}_${index} AS VARCHAR)`
    })
    const either = [...(names.length > 0 ? [`${alias}.${column} IN (${names.join(', ')})`] : []), ...(named.length < values.length ? [`${alias}.${column} IS NULL`] : [])]
    return `(${either.join(' OR ')})`
  })
  return { conditions, parameters }
}
