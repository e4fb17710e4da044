import fc from 'fast-check'
import { dimensions } from '../../dimensions'
import { type Counts, dimensionColumns, indicators, noCounts, type Verdict, verdicts } from '../../indicators'
import { drawnCity } from '../../indicators/oracle/city'
import type { Engine } from '../../indicators/oracle/engine'
import { judge, type Judgement, parametersOf, type Question } from '../../indicators/oracle/judgement'
import { found, settle } from '../../indicators/oracle/world'
import { type Slice, unstated } from '../slice'
import { tallyColumns, tallySql } from '../tally'

/** The whole year at its end: everything that is due has fallen due. */
export const question: Question = { period: '2015', asOf: '2015-12-31' }

const keys = ['indicator', 'department', ...dimensionColumns]

/** Creates the table of a tally as the server and the snapshot keep it. */
export const createTally = (engine: Engine, name = 'tally'): Promise<void> =>
  engine.run(`CREATE TABLE ${name} (${tallyColumns.map((column) => `${column} ${keys.includes(column) ? 'VARCHAR' : 'BIGINT'}`).join(', ')})`)

/** Puts rows, every cell as text, into a tally. */
export async function fillTally(engine: Engine, rows: readonly Record<string, string | null>[], name = 'tally'): Promise<void> {
  const cell = (value: string | null | undefined): string => (value === null || value === undefined ? 'NULL' : `'${value.replaceAll("'", "''")}'`)
  for (let start = 0; start < rows.length; start += 1000) {
    const values = rows.slice(start, start + 1000).map((row) => `(${tallyColumns.map((column) => cell(row[column])).join(', ')})`)
    await engine.run(`INSERT INTO ${name} VALUES ${values.join(', ')}`)
  }
}

/** Judges a drawn city and keeps its tally in the table `tally`. Returns its verdict rows. */
export async function tallyCity(engine: Engine): Promise<Judgement[]> {
  await found(engine)
  await settle(engine, drawnCity())
  await createTally(engine)
  const rows: Judgement[] = []
  for (const indicator of indicators.values()) {
    const { text, parameters } = tallySql(indicator)
    await fillTally(engine, await engine.rows(text, { ...parametersOf(indicator, question), ...parameters }))
    rows.push(...(await judge(engine, indicator, question)))
  }
  return rows
}

/** Whether a verdict row belongs to a slice, by the words of the rule: a dimension that the indicator lacks leaves it unfiltered. */
export function within(row: Judgement, slice: Slice): boolean {
  const asked = dimensions.filter(({ id }) => (slice[id] ?? []).length > 0)
  const has = indicators.get(row.indicator!)!.dimensions
  return asked.some(({ id }) => !has.includes(id)) || asked.every(({ id, column }) => slice[id]!.includes(row[column] ?? unstated))
}

/** Values that the rows have in a dimension, the unstated among them, and one that no row has. */
export const valuesOf = (rows: readonly Judgement[], column: string): string[] => [...new Set([...rows.map((row) => row[column] ?? unstated), '没有的值'])]

/** Slices by one to three dimensions. */
export const slices = (rows: readonly Judgement[]): fc.Arbitrary<Slice> =>
  fc
    .subarray([...dimensions], { minLength: 1, maxLength: 3 })
    .chain((chosen) => fc.tuple(...chosen.map(({ id, column }) => fc.subarray(valuesOf(rows, column), { minLength: 1 }).map((values) => [id, values] as const))))
    .map((entries) => Object.fromEntries(entries))

/** Counts by indicator and department, row by row. */
export function countedByHand(rows: readonly Judgement[]): Map<string, Counts> {
  const counts = new Map<string, Counts>()
  for (const { indicator, department, verdict, count } of rows) {
    const key = `${indicator} ${department}`
    const before = counts.get(key) ?? noCounts
    counts.set(key, { ...before, [verdict as Verdict]: before[verdict as Verdict] + Number(count) })
  }
  return counts
}

/** Rows that an engine gives, as counts by indicator and department. */
export const countsOf = (rows: readonly Record<string, string | null>[]): Map<string, Counts> =>
  new Map(rows.map((row) => [`${row.indicator} ${row.department}`, Object.fromEntries(Object.keys(verdicts).map((verdict) => [verdict, Number(row[verdict])])) as Counts]))
