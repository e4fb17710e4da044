import { dimensions } from '../dimensions'
import { indicators } from '../indicators'
import type { SqlText } from '../indicators/verdict-sql'
import { type Slice, unstated } from './slice'
import { slicePredicate } from './slice-predicate'

const lacking = (dimension: string): string[] => [...indicators.values()].filter((one) => !one.dimensions.includes(dimension)).map(({ id }) => id)

const filtered = (slice: Slice): string[] => dimensions.map(({ id }) => id).filter((id) => (slice[id]?.length ?? 0) > 0)

/** Indicators that lack a dimension of the slice: they stay as they are, and leave the slice's score. */
export function unfilteredIndicators(slice: Slice): string[] {
  const asked = filtered(slice)
  return [...indicators.values()].filter((one) => asked.some((dimension) => !one.dimensions.includes(dimension))).map(({ id }) => id)
}

/** Conditions on the rows of a tally: each dimension filters the indicators that have it. */
function tallyPredicate(slice: Slice): { conditions: string[]; parameters: SqlText['parameters'] } {
  const asked = filtered(slice)
  const untouched = new Set(asked.flatMap(lacking))
  const { conditions, parameters } = slicePredicate(slice, asked, 't')
  if (conditions.length === 0 || untouched.size === 0) return { conditions, parameters }
  const names = [...untouched].map((id) => `'${id}'`).join(', ')
  return { conditions: [`(t.indicator IN (${names}) OR (${conditions.join(' AND ')}))`], parameters }
}

const where = (conditions: readonly string[]): string => (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '')

/**
 * Counts by indicator and department under a slice: columns indicator, department, met, missed, pending, exempt, unknown.
 * @param relation a tally, by an SQL name of our own.
 */
export function sliceSql(slice: Slice, relation = 'tally'): SqlText {
  const { conditions, parameters } = tallyPredicate(slice)
  const sums = ['met', 'missed', 'pending', 'exempt', 'unknown'].map((column) => `CAST(SUM(t.${column}) AS BIGINT) AS ${column}`)
  return {
    text: `SELECT t.indicator, t.department, ${sums.join(', ')} FROM ${relation} t${where(conditions)} GROUP BY t.indicator, t.department`,
    parameters,
  }
}

/**
 * The values of a dimension with n = met + missed of the indicators that have it, under the other filters of the slice:
 * columns value (`~` where the source does not say), n.
 */
export function facetSql(slice: Slice, dimension: string, relation = 'tally'): SqlText {
  const column = dimensions.find(({ id }) => id === dimension)!.column
  const { [dimension]: _, ...others } = slice
  const asked = filtered(others)
  const having = [...indicators.values()].filter((one) => one.dimensions.includes(dimension) && asked.every((id) => one.dimensions.includes(id))).map(({ id }) => `'${id}'`)
  const { conditions, parameters } = slicePredicate(others, asked, 't')
  const scope = having.length > 0 ? `t.indicator IN (${having.join(', ')})` : '1 = 0'
  return {
    text: `SELECT COALESCE(t.${column}, '${unstated}') AS value, CAST(SUM(t.met + t.missed) AS BIGINT) AS n FROM ${relation} t${where([scope, ...conditions])} GROUP BY COALESCE(t.${column}, '${unstated}') ORDER BY n DESC, value`,
    parameters,
  }
}
