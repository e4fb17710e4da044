import { dimensions } from '../dimensions'
import type { SqlValue } from '../sql/bind'
import { type Slice, unstated } from './slice'

/**
 * The conditions of a slice; shared by verdict rows and tallies, so that the rows and the figure always have the same
 * counts. Where a dimension of the slice is lacking, nothing is filtered.
 *
 * @param has ids of the dimensions that the relation has.
 * @param alias of the relation.
 */
export function slicePredicate(slice: Slice, has: readonly string[], alias: string): { conditions: string[]; parameters: Record<string, SqlValue> } {
  const parameters: Record<string, SqlValue> = {}
  if (dimensions.some(({ id }) => slice[id]?.length && !has.includes(id))) return { conditions: [], parameters }
  const conditions = dimensions.flatMap(({ id, column }) => {
    const values = slice[id]
    if (!values?.length) return []
    const named = values.filter((value) => value !== unstated)
    const names = named.map((value, index) => {
      parameters[`${column}_${index}`] = value
      return `CAST(:${column}_${index} AS VARCHAR)`
    })
    const either = [...(names.length > 0 ? [`${alias}.${column} IN (${names.join(', ')})`] : []), ...(named.length < values.length ? [`${alias}.${column} IS NULL`] : [])]
    return [`(${either.join(' OR ')})`]
  })
  return { conditions, parameters }
}
