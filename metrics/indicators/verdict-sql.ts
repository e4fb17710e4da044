import { dimensions } from '../dimensions'
import type { SqlValue } from '../sql/bind'
import type { Slice } from '../tally/slice'
import { sliceEntries } from '../tally/slice'
import { slicePredicate } from '../tally/slice-predicate'
import type { Indicator } from './indicator'
import { type Verdict, verdictColumns } from './verdict'

export interface VerdictFilter {
  readonly department?: string
  readonly verdict?: Verdict
  readonly slice?: Slice
}

/** A statement with its own named parameters; those of the evaluation are bound beside them. */
export interface SqlText {
  readonly text: string
  readonly parameters: Readonly<Record<string, SqlValue>>
}

/** The evaluation's parameters and their SQL types: an untyped placeholder cannot be computed with. */
const evaluationParameters = { as_of: 'DATE', period: 'VARCHAR', period_start: 'DATE', period_end: 'DATE', deadline: 'DATE', year: 'INTEGER', scheme: 'VARCHAR', standing_on: 'DATE' } as const

/** The indicator's own SELECT with its parameters typed; the departments' duties are not looked at yet. */
export const judgedSql = (indicator: Indicator): string =>
  indicator.verdicts.replace(/:([a-z_]+)/g, (whole, name: string) => {
    const type = (evaluationParameters as Readonly<Record<string, string>>)[name]
    return type ? `CAST(:${name} AS ${type})` : whole
  })

/**
 * Keeps the rows of a relation whose department has the indicator's duty under the scheme: `u.department`, which is the
 * successor where the department has ended before the as-of that is asked for.
 */
export const dutyJoin = (indicator: Indicator, alias: string): string =>
  `LEFT JOIN carrier y ON y.code = ${alias}.department AND CAST(:standing_on AS DATE) >= y.from_on AND CAST(:standing_on AS DATE) < y.to_on
JOIN duty u ON u.scheme = CAST(:scheme AS VARCHAR) AND u.indicator = '${indicator.id}' AND u.department = COALESCE(y.carrier, ${alias}.department)`

/** Conditions of a filter on rows `v`; a slice by a dimension that the indicator lacks filters nothing. */
function filterOf({ dimensions: own }: Indicator, { department, verdict, slice: asked = {} }: VerdictFilter, code: string): { conditions: string; parameters: SqlText['parameters'] } {
  const sliced = sliceEntries(asked).map(([{ id }]) => id)
  const slice = slicePredicate(asked, sliced.every((id) => own.includes(id)) ? sliced : [], 'v')
  const conditions = [...(department === undefined ? [] : [`${code} = :department`]), ...(verdict === undefined ? [] : ['v.verdict = :verdict']), ...slice.conditions]
  return {
    conditions: conditions.join(' AND '),
    parameters: { ...(department === undefined ? {} : { department }), ...(verdict === undefined ? {} : { verdict }), ...slice.parameters },
  }
}

/**
 * The verdict rows of an indicator among rows that are there already.
 *
 * @param rows a relation of canonical rows, by an SQL of our own: a table, or a statement in parentheses.
 */
export function madeVerdictSql(indicator: Indicator, rows: string, filter: VerdictFilter = {}): SqlText {
  const { conditions, parameters } = filterOf(indicator, filter, 'v.department')
  return { text: `SELECT v.*\nFROM ${rows} v\nWHERE v.indicator = '${indicator.id}'${conditions && ` AND ${conditions}`}`, parameters }
}

/**
 * The verdict rows of an indicator in canonical form: `indicator`, `verdictColumns`, then every dimension column, null
 * where the indicator lacks the dimension; only departments that have the duty.
 */
export function verdictSql(indicator: Indicator, filter: VerdictFilter = {}): SqlText {
  const columns = Object.entries(verdictColumns).map(([name, type]) => `CAST(${name === 'department' ? 'u' : 'v'}.${name} AS ${type}) AS ${name}`)
  const dimensionColumns = dimensions.map(({ id, column }) =>
    indicator.dimensions.includes(id) ? `CAST(v.${column} AS VARCHAR) AS ${column}` : `CAST(NULL AS VARCHAR) AS ${column}`,
  )
  const { conditions, parameters } = filterOf(indicator, filter, 'u.department')
  return {
    text: `SELECT '${indicator.id}' AS indicator, ${[...columns, ...dimensionColumns].join(', ')}
FROM (${judgedSql(indicator)}
) v
${dutyJoin(indicator, 'v')}${conditions && `\nWHERE ${conditions}`}`,
    parameters,
  }
}
