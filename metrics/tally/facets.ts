import { dimensions } from '../dimensions'
import { dimensionColumns, indicators } from '../indicators'
import type { SqlText } from '../indicators/verdict-sql'
import type { RankScope } from '../scoring/ranking'
import { type Slice, unstated } from './slice'
import { listed, slicePredicate } from './slice-predicate'
import { unfilteredIndicators } from './slice-sql'

/** The values of a dimension, to choose from. */
export interface Facet {
  readonly dimension: string
  /** n = met + missed under the other filters of the slice; largest first. */
  readonly values: readonly { readonly value: string; readonly n: number }[]
}

/**
 * A tally summed over the departments of each group, for facets: columns indicator, group_id, one for each dimension, and
 * n = met + missed. Much smaller than the tally.
 *
 * @param tally and `department` (columns code, group_id) are SQL names of our own.
 */
export function facetTallySql(tally = 'tally', department = 'department'): string {
  const keys = ['t.indicator', 'd.group_id', ...dimensionColumns.map((column) => `t.${column}`)].join(', ')
  return `SELECT ${keys}, CAST(SUM(t.met + t.missed) AS BIGINT) AS n FROM ${tally} t LEFT JOIN ${department} d ON d.code = t.department GROUP BY ${keys}`
}

/** A row that fails one filter has `failing` and the place of its dimension; one that fails two has at least twice that. */
const failing = 100

/**
 * What the facets of a slice are made from, in one pass: for each dimension its values (`~` where the source does not
 * say) with n, apart by the one filter that the rows fail, if any. Columns failed, one for each dimension, of which one
 * at most is not null, and n. `facetsOf` reads it.
 *
 * Indicators that lack a dimension of the slice take no part, for they are not filtered.
 *
 * @param among ids of the indicators to count, those that the reader looks at.
 * @param relation a facet tally, by an SQL name of our own.
 * @throws SliceError
 */
export function facetsSql(slice: Slice, scope: RankScope | undefined, among: readonly string[], relation = 'facet_tally'): SqlText {
  const untouched = unfilteredIndicators(slice)
  const counted = listed('counted', among.filter((id) => !untouched.includes(id)), indicators.size)
  const { conditions, parameters } = slicePredicate(slice, dimensions.map(({ id }) => id), 'f')
  const failed = conditions.map((condition, place) => `CASE WHEN ${condition} THEN 0 ELSE ${failing + place} END`)
  const values = dimensions.map(({ id, column }) => {
    const having = [...indicators.values()].filter((indicator) => indicator.dimensions.includes(id)).map((indicator) => `'${indicator.id}'`)
    return `CASE WHEN f.indicator IN (${having.join(', ')}) THEN COALESCE(f.${column}, '${unstated}') END AS ${column}`
  })
  const columns = dimensionColumns.map((column) => `v.${column}`)
  return {
    text: `SELECT v.failed, ${columns.join(', ')}, CAST(SUM(v.n) AS BIGINT) AS n
FROM (
SELECT ${failed.join(' + ')} AS failed, ${values.join(', ')}, f.n
FROM ${relation} f
WHERE f.indicator IN (${counted.list}) AND (CAST(:scope AS VARCHAR) = '' OR f.group_id = CAST(:scope AS VARCHAR))
) v
WHERE v.failed < ${2 * failing}
GROUP BY GROUPING SETS (${columns.map((column) => `(v.failed, ${column})`).join(', ')})`,
    parameters: { ...parameters, ...counted.parameters, scope: scope === undefined || scope === 'all' ? '' : scope },
  }
}

/** The facets, in the order of the dimensions, from the rows of `facetsSql`: each under the filters of the others. */
export const facetsOf = (rows: readonly Readonly<Record<string, unknown>>[]): Facet[] =>
  dimensions.map(({ id, column }, place) => {
    const n = new Map<string, number>()
    for (const row of rows) {
      const failed = Number(row.failed)
      const value = row[column]
      if (value === null || (failed !== 0 && failed !== failing + place)) continue
      n.set(String(value), (n.get(String(value)) ?? 0) + Number(row.n))
    }
    return { dimension: id, values: largestFirst([...n].map(([value, count]) => ({ value, n: count }))) }
  })

/** Values in the order of a facet; those with the same n by their text. */
export const largestFirst = (values: Facet['values']): Facet['values'] => [...values].sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1))
