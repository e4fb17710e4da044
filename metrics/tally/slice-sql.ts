import { indicators } from '../indicators'
import { verdicts } from '../indicators/verdict'
import type { SqlText } from '../indicators/verdict-sql'
import { dimensionOf, type Slice, sliceEntries, unstated } from './slice'
import { type Predicate, slicePredicate } from './slice-predicate'

const idsOf = (slice: Slice): string[] => sliceEntries(slice).map(([{ id }]) => id)

const literals = (ids: readonly string[]): string => ids.map((id) => `'${id}'`).join(', ')

/**
 * Indicators that lack a dimension of the slice: they stay as they are, say so, and leave the slice's score.
 * @throws UnknownDimensionError
 */
export function unfilteredIndicators(slice: Slice): string[] {
  const asked = idsOf(slice)
  return [...indicators.values()].filter(({ dimensions }) => asked.some((id) => !dimensions.includes(id))).map(({ id }) => id)
}

/** Conditions on the rows of a tally: each indicator is filtered by the whole slice, or not at all. */
function tallyPredicate(slice: Slice): Predicate {
  const untouched = unfilteredIndicators(slice)
  const { conditions, parameters } = slicePredicate(slice, idsOf(slice), 't')
  if (conditions.length === 0 || untouched.length === 0) return { conditions, parameters }
  return { conditions: [`(t.indicator IN (${literals(untouched)}) OR (${conditions.join(' AND ')}))`], parameters }
}

const where = (conditions: readonly string[]): string => (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '')

/**
 * Counts by indicator and department under a slice: columns indicator, department, met, missed, pending, exempt, unknown.
 * One pass over the tally.
 *
 * @param relation a tally, by an SQL name of our own.
 * @throws UnknownDimensionError
 */
export function sliceSql(slice: Slice, relation = 'tally'): SqlText {
  const { conditions, parameters } = tallyPredicate(slice)
  const sums = Object.keys(verdicts).map((column) => `CAST(SUM(t.${column}) AS BIGINT) AS ${column}`)
  return {
    text: `SELECT t.indicator, t.department, ${sums.join(', ')} FROM ${relation} t${where(conditions)} GROUP BY t.indicator, t.department`,
    parameters,
  }
}

/**
 * The values of a dimension with n = met + missed of the indicators that have it, under the other filters of the slice:
 * columns value (`~` where the source does not say), n. Indicators that lack a dimension of the other filters take no
 * part, for they are not filtered.
 *
 * @throws UnknownDimensionError
 */
export function facetSql(slice: Slice, dimension: string, relation = 'tally'): SqlText {
  const { column } = dimensionOf(dimension)
  const { [dimension]: _, ...others } = slice
  const asked = idsOf(others)
  const counted = [...indicators.values()].filter(({ dimensions }) => [dimension, ...asked].every((id) => dimensions.includes(id))).map(({ id }) => id)
  const { conditions, parameters } = slicePredicate(others, asked, 't')
  const scope = counted.length > 0 ? `t.indicator IN (${literals(counted)})` : '1 = 0'
  const value = `COALESCE(t.${column}, '${unstated}')`
  return {
    text: `SELECT ${value} AS value, CAST(SUM(t.met + t.missed) AS BIGINT) AS n FROM ${relation} t${where([scope, ...conditions])} GROUP BY ${value} ORDER BY n DESC NULLS LAST, value NULLS LAST`,
    parameters,
  }
}
