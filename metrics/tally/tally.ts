import { dimensionColumns, type Indicator } from '../indicators'
import { type SqlText, verdictSql } from '../indicators/verdict-sql'

/** Columns of a tally: what a slice can filter, and the sums. `unjudged` counts rows that no rule could judge: an error. */
export const tallyColumns: readonly string[] = ['indicator', 'department', ...dimensionColumns, 'met', 'missed', 'pending', 'exempt', 'unknown', 'unjudged']

const sum = (condition: string, name: string): string => `CAST(SUM(CASE WHEN ${condition} THEN t.count ELSE 0 END) AS BIGINT) AS ${name}`

/** Verdicts of an indicator summed by department and dimensions. Additive: every slice is a sum over its rows. */
export function tallySql(indicator: Indicator): SqlText {
  const { text, parameters } = verdictSql(indicator)
  const keys = ['indicator', 'department', ...dimensionColumns].map((column) => `t.${column}`)
  const sums = ['met', 'missed', 'pending', 'exempt', 'unknown'].map((verdict) => sum(`t.verdict = '${verdict}'`, verdict))
  return {
    text: `SELECT ${[...keys, ...sums, sum('t.verdict IS NULL', 'unjudged')].join(', ')}\nFROM (${text}\n) t\nGROUP BY ${keys.join(', ')}`,
    parameters,
  }
}

/** Histogram of `days`, from which median, P90 and maximum follow: indicator, department, days, count. */
export function daysSql(indicator: Indicator): SqlText {
  const { text, parameters } = verdictSql(indicator)
  return {
    text: `SELECT t.indicator, t.department, t.days, CAST(SUM(t.count) AS BIGINT) AS count\nFROM (${text}\n) t\nWHERE t.days IS NOT NULL\nGROUP BY t.indicator, t.department, t.days`,
    parameters,
  }
}
