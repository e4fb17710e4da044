import { dimensionColumns, type Indicator, indicators, verdictColumns } from '../../../metrics/indicators'
import { verdictSql } from '../../../metrics/indicators/verdict-sql'
import type { CountRow, Frame } from '../../../metrics/scoring/ranking'
import type { SqlValue } from '../../../metrics/sql/bind'
import { tallyColumns } from '../../../metrics/tally/tally'
import { calendarUnknown } from '../../office/mistakes'
import type { Session } from '../../warehouse'
import type { Asked } from '../asked'
import { knownCalendar } from '../known-calendar'
import { parametersOf } from '../parameters'
import type { KeptTable, SqlType } from './kept-table'

/** An indicator as it judged: its definition, and the statement with its parameters; no statement where nothing was measured. */
export interface KeptIndicator extends Indicator {
  readonly sql: string | null
  readonly parameters: Readonly<Record<string, SqlValue>>
}

/** The indicators of a frame with the statements that judge them. @param judging the same with what was corrected. */
export const statementsOf = (frame: Frame, asked: Asked, judging: ReadonlyMap<string, Indicator>): KeptIndicator[] =>
  frame.indicators.flatMap(({ id, asOf }): KeptIndicator[] => {
    const indicator = indicators.get(id)
    if (!indicator) return []
    if (asOf === null) return [{ ...indicator, sql: null, parameters: {} }]
    const { text, parameters } = verdictSql(judging.get(id) ?? indicator)
    return [{ ...indicator, sql: text, parameters: { ...parameters, ...parametersOf(indicator, asked, asOf) } }]
  })

/** Verdict rows and tallies as this program has them. */
export const verdictShape: Readonly<Record<string, SqlType>> = { indicator: 'VARCHAR', ...verdictColumns, ...Object.fromEntries(dimensionColumns.map((column) => [column, 'VARCHAR' as const])) }

const sums = ['met', 'missed', 'pending', 'exempt', 'unknown'] as const

/** Columns that a tally is counted by: who, on what, and every dimension that the rows have. */
const keysOf = (columns: readonly string[]): string[] => columns.filter((column) => column === 'indicator' || column === 'department' || !(column in verdictColumns))

export const tallyShape: Readonly<Record<string, SqlType>> = Object.fromEntries(tallyColumns.map((column) => [column, (sums as readonly string[]).concat('unjudged').includes(column) ? 'BIGINT' : 'VARCHAR']))

const [verdictTable, tallyTable] = ['judged_verdict', 'judged_tally']

export const verdictLines = (columns: KeptTable['columns']): KeptTable => ({ name: 'verdict', columns, from: `SELECT * FROM ${verdictTable}` })
export const tallyLines = (columns: KeptTable['columns']): KeptTable => ({ name: 'tally', columns, from: `SELECT * FROM ${tallyTable}` })

/** Judges by statements, and counts what was judged, into temporary tables of the session. */
export async function judge(session: Session, statements: readonly Pick<KeptIndicator, 'sql' | 'parameters'>[], columns: KeptTable['columns']): Promise<void> {
  const names = Object.keys(columns)
  await session.run(`CREATE OR REPLACE TEMP TABLE ${verdictTable} (${Object.entries(columns).map(([name, type]) => `${name} ${type}`).join(', ')})`)
  for (const { sql, parameters } of statements)
    if (sql !== null) await session.run(`INSERT INTO ${verdictTable} SELECT ${names.map((name) => `v.${name}`).join(', ')} FROM (${sql}) v`, parameters)
  const keys = keysOf(names).join(', ')
  const counted = [...sums.map((verdict) => [`verdict = '${verdict}'`, verdict]), ['verdict IS NULL', 'unjudged']].map(
    ([condition, name]) => `CAST(SUM(CASE WHEN ${condition} THEN count ELSE 0 END) AS BIGINT) AS ${name}`,
  )
  await session.run(`CREATE OR REPLACE TEMP TABLE ${tallyTable} AS SELECT ${keys}, ${counted.join(', ')} FROM ${verdictTable} GROUP BY ${keys}`)
}

/** @throws Mistake `CalendarUnknownError` where a rule reached a day whose calendar is not known. */
export async function refuseUnjudged(session: Session, period: string): Promise<void> {
  const [first] = await session.query<{ indicator: string; n: number }>(`SELECT indicator, CAST(SUM(unjudged) AS BIGINT) AS n FROM ${tallyTable} WHERE unjudged > 0 GROUP BY indicator ORDER BY indicator LIMIT 1`)
  if (first) throw calendarUnknown(period, first.indicator, first.n, await knownCalendar(session))
}

/** What was counted, by indicator and department. */
export async function judgedCounts(session: Session): Promise<CountRow[]> {
  return session.query<CountRow>(`SELECT indicator, department, ${sums.map((name) => `CAST(SUM(${name}) AS BIGINT) AS ${name}`).join(', ')} FROM ${tallyTable} GROUP BY indicator, department`)
}
