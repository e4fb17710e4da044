import { dimensions } from '../dimensions'
import { indicators } from '../indicators'
import { verdicts } from '../indicators/verdict'
import type { SqlText } from '../indicators/verdict-sql'
import { type Slice, sliceEntries } from './slice'
import { listed, slicePredicate } from './slice-predicate'

/**
 * Indicators that lack a dimension of the slice: they stay as they are, say so, and leave the slice's score.
 * @throws SliceError
 */
export function unfilteredIndicators(slice: Slice): string[] {
  const asked = sliceEntries(slice).map(([{ id }]) => id)
  return [...indicators.values()].filter(({ dimensions }) => asked.some((id) => !dimensions.includes(id))).map(({ id }) => id)
}

/**
 * Counts by indicator and department under a slice: columns indicator, department, met, missed, pending, exempt, unknown.
 * One pass over the tally. An indicator that lacks a dimension of the slice is not there: `slicedCounts` takes its whole
 * counts.
 *
 * @param relation a tally, by an SQL name of our own.
 * @param among ids of the indicators to count; by default all.
 * @throws SliceError
 */
export function sliceSql(slice: Slice, relation = 'tally', among?: ReadonlySet<string>): SqlText {
  const others = among ? [...indicators.keys()].filter((id) => !among.has(id)) : []
  const left = listed('left', [...new Set([...unfilteredIndicators(slice), ...others])], indicators.size)
  const { conditions, parameters } = slicePredicate(slice, dimensions.map(({ id }) => id), 't')
  const sums = Object.keys(verdicts).map((column) => `CAST(SUM(t.${column}) AS BIGINT) AS ${column}`)
  return { text: `SELECT t.indicator, t.department, ${sums.join(', ')} FROM ${relation} t WHERE NOT (t.indicator IN (${left.list})) AND ${conditions.join(' AND ')} GROUP BY t.indicator, t.department`, parameters: { ...parameters, ...left.parameters } }
}

/**
 * The counts of a slice: an indicator is filtered by the whole slice, or not at all.
 *
 * @param filtered rows of `sliceSql` for the slice.
 * @param whole rows of `sliceSql` for no slice.
 * @throws SliceError
 */
export function slicedCounts<Row extends { readonly indicator?: unknown }>(slice: Slice, filtered: readonly Row[], whole: readonly Row[]): Row[] {
  const untouched = new Set<unknown>(unfilteredIndicators(slice))
  return [...filtered, ...whole.filter(({ indicator }) => untouched.has(indicator))]
}
