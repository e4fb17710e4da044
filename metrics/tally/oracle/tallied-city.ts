import fc from 'fast-check'
import { type Dimension, dimensions } from '../../dimensions'
import { type Counts, dimensionColumns, indicators, noCounts, type Verdict, verdicts } from '../../indicators'
import { drawnCity } from '../../indicators/oracle/city'
import type { Engine } from '../../indicators/oracle/engine'
import { judge, type Judgement, parametersOf, type Question } from '../../indicators/oracle/judgement'
import { found, insert, settle } from '../../indicators/oracle/world'
import type { Filter, Range } from '../filter'
import { HeldTally, keyTextsSql, type KeyText, tallyColumnsSql } from '../held-tally'
import { type Slice, unstated } from '../slice'
import { tallyColumns, tallySql } from '../tally'

/** The whole year at its end: everything that is due has fallen due. */
export const question: Question = { period: '2015', asOf: '2015-12-31' }

const keys = ['indicator', 'department', ...dimensionColumns]

/** Creates the table of a tally as the server and the snapshot keep it. */
export const createTally = (engine: Engine, name = 'tally'): Promise<void> =>
  engine.run(`CREATE TABLE ${name} (${tallyColumns.map((column) => `${column} ${keys.includes(column) ? 'VARCHAR' : 'BIGINT'}`).join(', ')})`)

/** Puts rows, every cell as text, into a tally. */
export const fillTally = (engine: Engine, rows: readonly Record<string, string | null>[], name = 'tally'): Promise<void> =>
  insert(engine, name, tallyColumns, rows.map((row) => tallyColumns.map((column) => row[column])))

/** The tally of an engine as a browser holds it. */
export async function heldBy(engine: Engine): Promise<HeldTally> {
  const texts = (await engine.rows(keyTextsSql(), {})).map(({ key, place, text }): KeyText => ({ key: key!, place: Number(place), text: text! }))
  const rows = await engine.rows(tallyColumnsSql(), {})
  return new HeldTally(texts, Object.fromEntries(Object.keys(rows[0]!).map((name) => [name, rows.map((row) => Number(row[name]))])))
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

/** Whether one value passes a filter, by the words of the rule: what the source does not state lies in no range. */
function passes(value: string, filter: Filter): boolean {
  if ('not' in filter) return !filter.not.includes(value)
  if (Array.isArray(filter)) return filter.includes(value)
  const { from, to } = filter as Range
  return value !== unstated && (from === undefined || value.localeCompare(from) >= 0) && (to === undefined || value.localeCompare(to) <= 0)
}

/** Whether a verdict row belongs to a slice: a dimension that the indicator lacks leaves it unfiltered. */
export function within(row: Judgement, slice: Slice): boolean {
  const has = indicators.get(row.indicator!)!.dimensions
  const asked = Object.keys(slice)
  return asked.some((id) => !has.includes(id)) || asked.every((id) => passes(row[columnOf(id)] ?? unstated, slice[id]!))
}

const columnOf = (id: string): string => dimensions.find((one) => one.id === id)!.column

/** Values that the rows have in a dimension, the unstated among them, and one that no row has. */
export const valuesOf = (rows: readonly Judgement[], column: string): string[] => [...new Set([...rows.map((row) => row[column] ?? unstated), '没有的值'])]

/** Filters of each kind by the values of a dimension, ranges where it is ordered. */
function filters(rows: readonly Judgement[], { column, ordered }: Dimension): fc.Arbitrary<Filter> {
  const some = fc.subarray(valuesOf(rows, column), { minLength: 1 })
  const listed: fc.Arbitrary<Filter>[] = [some, some.map((not) => ({ not }))]
  if (!ordered) return fc.oneof(...listed)
  const bound = fc.constantFrom(...rows.flatMap((row) => row[column] ?? []))
  const range = fc.record({ from: bound, to: bound }, { requiredKeys: [] }).filter(({ from, to }) => from !== undefined || to !== undefined)
  return fc.oneof(...listed, range)
}

/** Slices by one to three of some dimensions: only these values, all but these, from and to. */
export const slices = (rows: readonly Judgement[], among: readonly Dimension[] = dimensions): fc.Arbitrary<Slice> =>
  fc
    .subarray([...among], { minLength: 1, maxLength: Math.min(3, among.length) })
    .chain((chosen) => fc.tuple(...chosen.map((dimension) => filters(rows, dimension).map((filter) => [dimension.id, filter] as const))))
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

/** Rows that an engine or a tally in memory gives, as counts by indicator and department. */
export const countsOf = (rows: readonly Readonly<Partial<Record<'indicator' | 'department' | Verdict, unknown>>>[]): Map<string, Counts> =>
  new Map(rows.map((row) => [`${row.indicator} ${row.department}`, Object.fromEntries((Object.keys(verdicts) as Verdict[]).map((verdict) => [verdict, Number(row[verdict])])) as Counts]))
