import { dimensions } from '../dimensions'
import { dimensionColumns, type Indicator } from '../indicators'
import { counted } from '../indicators/sql/shown'
import { dutyJoin, judgedSql, type SqlText, verdictSql } from '../indicators/verdict-sql'

/** Columns of a tally: what a slice can filter, and the sums. `unjudged` counts rows that no rule could judge: an error. */
export const tallyColumns: readonly string[] = ['indicator', 'department', ...dimensionColumns, 'met', 'missed', 'pending', 'exempt', 'unknown', 'unjudged']

const sum = (condition: string, name: string): string => `CAST(SUM(CASE WHEN ${condition} THEN v.count ELSE 0 END) AS BIGINT) AS ${name}`

const sums = [...['met', 'missed', 'pending', 'exempt', 'unknown'].map((verdict) => sum(`v.verdict = '${verdict}'`, verdict)), sum('v.verdict IS NULL', 'unjudged')]

const judgedRows = (indicator: Indicator): string => `(${counted(judgedSql(indicator))}
) v
${dutyJoin(indicator, 'v')}`

/** Verdicts of an indicator summed by department and dimensions. Additive: every slice is a sum over its rows. */
export function tallySql(indicator: Indicator): SqlText {
  const own = dimensions.filter(({ id }) => indicator.dimensions.includes(id)).map(({ column }) => column)
  const all = dimensionColumns.map((column) => `CAST(${own.includes(column) ? `v.${column}` : 'NULL'} AS VARCHAR) AS ${column}`)
  return {
    text: `SELECT '${indicator.id}' AS indicator, u.department, ${[...all, ...sums].join(', ')}
FROM ${judgedRows(indicator)}
GROUP BY ${['u.department', ...own.map((column) => `v.${column}`)].join(', ')}`,
    parameters: {},
  }
}

/** The same summed by department alone, for a ranking that nobody slices: half the work. */
export const departmentTallySql = (indicator: Indicator): SqlText => ({
  text: `SELECT '${indicator.id}' AS indicator, u.department, ${sums.join(', ')}
FROM ${judgedRows(indicator)}
GROUP BY u.department`,
  parameters: {},
})

/** Histogram of `days`, from which median, P90 and maximum follow: indicator, department, days, count. */
export function daysSql(indicator: Indicator): SqlText {
  const { text, parameters } = verdictSql(indicator)
  return {
    text: `SELECT t.indicator, t.department, t.days, CAST(SUM(t.count) AS BIGINT) AS count\nFROM (${text}\n) t\nWHERE t.days IS NOT NULL\nGROUP BY t.indicator, t.department, t.days`,
    parameters,
  }
}
