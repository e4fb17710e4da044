import type { CountRow, Frame, Ranking, RankScope } from '../../metrics/scoring/ranking'
import { facetTallySql } from '../../metrics/tally/facets'
import type { Slice } from '../../metrics/tally/slice'
import { slicedCounts, sliceSql, unfilteredIndicators } from '../../metrics/tally/slice-sql'
import { tallyColumns } from '../../metrics/tally/tally'
import type { SourceNote } from '../bulletin/input'
import type { Warehouse } from '../warehouse'
import type { Judge } from './judge'

/** A period as it was evaluated: from the records as they are now, or as its figures were kept. */
export interface Evaluation extends Judge {
  /** SQL name of the schema of its tables: those of `evaluationTables`. */
  readonly schema: string
  sources(): Promise<readonly SourceNote[]>
  /** The ranking of the whole of it. */
  ranking(scope?: RankScope): Promise<Ranking>
  /** Whether its rows are left out of what travels to the browser, since their names are not the reader's to see. */
  readonly nameless?: boolean
  /** Rankings of other periods by id, as they stood when this one was kept; null where they are looked up as they are. */
  readonly beside: ReadonlyMap<string, Ranking> | null
}

/** The tables of an evaluation; the browser's snapshot holds the same. */
export const evaluationTables = ['tally', 'facet_tally', 'department'] as const

/** The database in memory that tallies are kept in; the file of the data folder holds records only. */
export const memory = 'memory_of_tallies'

export const attachMemory = (warehouse: Warehouse): Promise<unknown> => warehouse.run(`ATTACH IF NOT EXISTS ':memory:' AS ${memory}`)

const keys = tallyColumns.slice(0, tallyColumns.indexOf('met'))
const sums = tallyColumns.slice(keys.length)

/**
 * Makes the tables of an evaluation, or none of them.
 *
 * @param number distinguishes the tables of one process.
 * @param fill inserts the tally, sorted by indicator and department.
 * @returns the schema.
 */
export async function evaluationSchema(warehouse: Warehouse, number: number, { departments }: Frame, fill: (tally: string) => Promise<void>): Promise<string> {
  const schema = `${memory}.evaluation_${number}`
  const tally = `${schema}.tally`
  await warehouse.run(`CREATE SCHEMA ${schema}`)
  try {
    await warehouse.run(`CREATE TABLE ${tally} (${[...keys.map((column) => `${column} VARCHAR`), ...sums.map((column) => `${column} BIGINT`)].join(', ')})`)
    await fill(tally)
    await warehouse.run(`CREATE TABLE ${schema}.department (code VARCHAR, name VARCHAR, group_id VARCHAR)`)
    // One statement, for there may be thousands; no name holds the separator.
    const [code, name, group] = (['code', 'name', 'group'] as const).map((cell) => departments.map((one) => one[cell]).join('\u001f')) as [string, string, string]
    const texts = (cell: string): string => `UNNEST(string_split(CAST(:${cell} AS VARCHAR), chr(31)))`
    if (departments.length > 0) await warehouse.run(`INSERT INTO ${schema}.department SELECT ${texts('code')}, ${texts('name')}, ${texts('group')}`, { code, name, group })
    await warehouse.run(`CREATE TABLE ${schema}.facet_tally AS ${facetTallySql(tally, `${schema}.department`)}`)
  } catch (error) {
    await forget(warehouse, schema)
    throw error
  }
  return schema
}

/** Removes the tables of an evaluation. */
export const forget = (warehouse: Warehouse, schema: string): Promise<unknown> => warehouse.run(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)

/** Sums of the tally by indicator and department under a slice. */
export async function countsOf(warehouse: Warehouse, { schema }: Pick<Evaluation, 'schema'>, slice: Slice): Promise<CountRow[]> {
  const asked = (of: Slice) => {
    const { text, parameters } = sliceSql(of, `${schema}.tally`)
    return warehouse.query(text, parameters)
  }
  const whole = unfilteredIndicators(slice).length > 0 ? await asked({}) : []
  const rows = slicedCounts(slice, await asked(slice), whole)
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
