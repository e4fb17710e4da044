import { parsePeriod } from '../../time/period'
import { dimensions } from '../../dimensions'
import { dimensionColumns, type Indicator, verdictColumns } from '..'
import { verdictSql, type VerdictFilter } from '../verdict-sql'
import type { SqlValue } from '../../sql/bind'
import type { Engine } from './engine'

/** What is asked: a period, seen at the end of a day. */
export interface Question {
  readonly period: string
  readonly asOf: string
  readonly scheme?: string
}

/** A verdict row as text, every column of it. */
export type Judgement = Record<string, string | null>

/** The days of a question, as the SQL parameters and the oracles need them. */
export function daysOf({ period, asOf }: Question): { asOf: string; start: string; end: string; year: number } {
  const { start, end, year } = parsePeriod(period)!
  return { asOf: asOf < end ? asOf : end, start, end, year }
}

export function parametersOf(indicator: Indicator, question: Question): Record<string, SqlValue> {
  const { asOf, start, end, year } = daysOf(question)
  return { as_of: asOf, period: question.period, period_start: start, period_end: end, year, scheme: question.scheme ?? '2015', standing_on: asOf, deadline: indicator.deadline ? `${year}-${indicator.deadline.on}` : null }
}

const sorted = (rows: readonly Judgement[]): Judgement[] => [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

const columns = ['indicator', ...Object.keys(verdictColumns), ...dimensionColumns]

/** All verdict rows that an engine gives, every column as text, in an order of their own. */
export async function judge(engine: Engine, indicator: Indicator, question: Question, filter: VerdictFilter = {}): Promise<Judgement[]> {
  const { text, parameters } = verdictSql(indicator, filter)
  const asText = columns.map((column) => `CAST(v.${column} AS VARCHAR) AS ${column}`).join(', ')
  return sorted(await engine.rows(`SELECT ${asText} FROM (${text}) v`, { ...parametersOf(indicator, question), ...parameters }))
}

type Told = Readonly<Record<string, string | number | null>>

/** Rows that an oracle tells by the columns that say something, completed and sorted like `judge`; dimensions that the indicator lacks say nothing. */
export const told = (indicator: Indicator, rows: readonly Told[]): Judgement[] => {
  const lacking = Object.fromEntries(dimensions.filter(({ id }) => !indicator.dimensions.includes(id)).map(({ column }) => [column, null]))
  return sorted(
    rows.map((row) => {
      const full: Told = { indicator: indicator.id, flags: '', count: 1, ...row, ...lacking }
      return Object.fromEntries(columns.map((column) => [column, full[column] === undefined || full[column] === null ? null : String(full[column])]))
    }),
  )
}
