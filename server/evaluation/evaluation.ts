import { indicators } from '../../metrics/indicators'
import type { CountRow, Frame } from '../../metrics/scoring/ranking'
import { facetTallySql } from '../../metrics/tally/facets'
import type { Slice } from '../../metrics/tally/slice'
import { sliceSql } from '../../metrics/tally/slice-sql'
import { tallyColumns, tallySql } from '../../metrics/tally/tally'
import type { Day } from '../../metrics/time/day'
import { rulesInForce } from '../../metrics/schemes/rules-in-force'
import { calendarUnknown } from '../office/mistakes'
import type { Warehouse } from '../warehouse'
import { decisionsIn } from '../warehouse/decisions'
import type { Asked } from './asked'
import { frameOf } from './frame'
import { parametersOf } from './parameters'

/** A period as it was evaluated: the frame, and its counts as tables in memory. */
export interface Evaluation {
  /** With the rules of the scheme as the office has decided them. */
  readonly asked: Asked
  readonly frame: Frame
  /** SQL name of the schema of its tables: those of `evaluationTables`. */
  readonly schema: string
}

/** The tables of an evaluation; the browser's snapshot holds the same. */
export const evaluationTables = ['tally', 'facet_tally', 'department'] as const

/** The database in memory that tallies are kept in; the file of the data folder holds records only. */
export const memory = 'memory_of_tallies'

export const attachMemory = (warehouse: Warehouse): Promise<unknown> => warehouse.run(`ATTACH IF NOT EXISTS ':memory:' AS ${memory}`)

const keys = tallyColumns.slice(0, tallyColumns.indexOf('met'))
const sums = tallyColumns.slice(keys.length)

/**
 * Judges every measured indicator and keeps the tally, sorted by indicator and department.
 *
 * @param number distinguishes the tables of one process.
 * @throws Mistake `CalendarUnknownError` when a working-day rule reached a day whose calendar is not known.
 */
export async function evaluated(warehouse: Warehouse, query: Asked, number: number): Promise<Evaluation> {
  const { timeLimits } = await decisionsIn(warehouse)
  const asked = { ...query, scheme: { ...query.scheme, deadlineRules: rulesInForce(query.scheme.deadlineRules, timeLimits)} }
  const frame = await frameOf(warehouse, asked)
  const schema = `${memory}.evaluation_${number}`
  const tally = `${schema}.tally`
  await warehouse.run(`CREATE SCHEMA ${schema}`)
  await warehouse.run(`CREATE TABLE ${tally} (${[...keys.map((column) => `${column} VARCHAR`), ...sums.map((column) => `${column} BIGINT`)].join(', ')})`)
  try {
    for (const { id, asOf } of frame.indicators) {
      const indicator = indicators.get(id)
      if (!indicator || asOf === null) continue
      const { text, parameters } = tallySql(indicator)
      await warehouse.run(`INSERT INTO ${tally} SELECT ${tallyColumns.join(', ')} FROM (${text}) ORDER BY department`, { ...parameters, ...parametersOf(indicator, asked, asOf) })
    }
    await refuseUnjudged(warehouse, tally, asked)
    await warehouse.run(`CREATE TABLE ${schema}.department (code VARCHAR, name VARCHAR, group_id VARCHAR)`)
    for (const { code, name, group } of frame.departments) await warehouse.run(`INSERT INTO ${schema}.department VALUES (:code, :name, :group)`, { code, name, group })
    await warehouse.run(`CREATE TABLE ${schema}.facet_tally AS ${facetTallySql(tally, `${schema}.department`)}`)
  } catch (error) {
    await forget(warehouse, schema)
    throw error
  }
  return { asked, frame, schema }
}

/** Removes the tables of an evaluation. */
export const forget = (warehouse: Warehouse, schema: string): Promise<unknown> => warehouse.run(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)

/** A verdict that no rule could give has one cause: a calendar that is not known. */
async function refuseUnjudged(warehouse: Warehouse, tally: string, { period }: Asked): Promise<void> {
  const rows = await warehouse.query<{ indicator: string; unjudged: number }>(
    `SELECT indicator, CAST(SUM(unjudged) AS BIGINT) AS unjudged FROM ${tally} GROUP BY indicator HAVING SUM(unjudged) > 0 ORDER BY indicator`,
  )
  const [first] = rows
  if (first) throw calendarUnknown(period.id, first.indicator, first.unjudged, await knownCalendar(warehouse))
}

/** First and last day of the working calendar. */
export async function knownCalendar(warehouse: Warehouse): Promise<{ readonly first: Day; readonly last: Day }> {
  const [span] = await warehouse.query<{ first: Day; last: Day }>('SELECT MIN(day) AS first, MAX(day) AS last FROM calendar WHERE working IS NOT NULL')
  if (!span) throw new Error('the calendar table is empty')
  return span
}

/** Sums of the tally by indicator and department under a slice. */
export async function countsOf(warehouse: Warehouse, { schema }: Evaluation, slice: Slice): Promise<CountRow[]> {
  const { text, parameters } = sliceSql(slice, `${schema}.tally`)
  const rows = await warehouse.query(text, parameters)
  return rows.map((row) => ({
    indicator: String(row.indicator),
    department: String(row.department),
    met: Number(row.met),
    missed: Number(row.missed),
    pending: Number(row.pending),
    exempt: Number(row.exempt),
    unknown: Number(row.unknown),
  }))
}
