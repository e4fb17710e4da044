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
 * One pass over the tally; an indicator is filtered by the whole slice, or not at all.
 *
 * @param relation a tally, by an SQL name of our own.
 * @throws SliceError
 */
export function sliceSql(slice: Slice, relation = 'tally'): SqlText {
  const { conditions, parameters } = slicePredicate(slice, dimensions.map(({ id }) => id), 't')
  const untouched = listed('unfiltered', unfilteredIndicators(slice), indicators.size)
  const sums = Object.keys(verdicts).map((column) => `CAST(SUM(t.${column}) AS BIGINT) AS ${column}`)
  return {
    text: `SELECT t.indicator, t.department, ${sums.join(', ')} FROM ${relation} t WHERE (${conditions.join(' AND ')}) OR t.indicator IN (${untouched.list}) GROUP BY t.indicator, t.department`,
    parameters: { ...parameters, ...untouched.parameters },
  }
}
