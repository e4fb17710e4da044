import { physicalColumns, recordTypes, stateTable } from '../../records'
import { type DepartmentLife, noDecisions, type ReferenceInput, referenceTables } from '../../reference'
import { schemes, type Scheme } from '../../schemes'
import type { SqlValue } from '../../sql/bind'
import type { Engine } from './engine'

export type Row = Readonly<Record<string, SqlValue>>

/** A small city in memory: state tables by name, observations of datasets, and what the reference tables are made from. */
export interface World {
  readonly departments: readonly (Pick<DepartmentLife, 'code' | 'group'> & Partial<DepartmentLife>)[]
  readonly schemes?: readonly Scheme[]
  readonly decisions?: ReferenceInput['decisions']
  readonly tables: Readonly<Record<string, readonly object[]>>
}

/** The columns that intake adds to a state row: by default the only state there ever was. */
export interface Standing {
  readonly key: string
  readonly valid_from: string
  readonly valid_to: string
  readonly observed_on: string
  readonly batch: number
  readonly line: number
}

export const standing = (key: string): Standing => ({ key, valid_from: '0001-01-01', valid_to: '9999-12-31', observed_on: '2015-12-31', batch: 1, line: 1 })

/** Between the cells of a column, and where a cell says nothing: no text has these. */
const [separator, nothing] = ['\u001f', '\u001e']

/** The statement that puts rows into a table, column by column: an engine reads a long text in no time, a long list of values in seconds. Empty without rows. */
function inserting(table: string, columns: readonly string[], rows: readonly (readonly (SqlValue | undefined)[])[]): string {
  if (rows.length === 0) return ''
  const cells = columns.map((_, index) => rows.map((row) => row[index] ?? nothing).join(separator))
  const unpacked = cells.map((text) => `NULLIF(unnest(string_split('${text.replaceAll("'", "''")}', '${separator}')), '${nothing}')`)
  return `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${unpacked.join(', ')}`
}

/** Puts rows into a table, beside those that it has. */
export async function insert(engine: Engine, ...into: Parameters<typeof inserting>): Promise<void> {
  const sql = inserting(...into)
  if (sql) await engine.run(sql)
}

/** The statement by which each table of an engine was filled last. */
const filled = new WeakMap<Engine, Map<string, string>>()

/** Puts rows into a table in place of those before; one that has the same already is left alone, for most tables of most worlds are empty. */
async function fill(engine: Engine, ...[table, columns, rows]: Parameters<typeof inserting>): Promise<void> {
  const before = filled.get(engine) ?? new Map<string, string>()
  filled.set(engine, before)
  const sql = inserting(table, columns, rows)
  if (sql === (before.get(table) ?? '')) return
  before.delete(table)
  await engine.run(`DELETE FROM ${table}`)
  if (sql) await engine.run(sql)
  before.set(table, sql)
}

const stateColumns = ['key VARCHAR', 'valid_from DATE', 'valid_to DATE', 'observed_on DATE', 'batch INTEGER', 'line INTEGER']

/** Columns of the tables that verdict SQL reads, by table; `observed_dataset` is a view where intake makes it. */
const tables: ReadonlyMap<string, readonly string[]> = new Map(
  [...recordTypes.values()].flatMap((type) => {
    const cells = type.columns.flatMap(physicalColumns).map(({ name, sql }) => `${name} ${sql}`)
    return [
      [stateTable(type), [...stateColumns, ...cells]],
      [`observed_${stateTable(type)}`, ['key VARCHAR', 'observed_on DATE', 'source VARCHAR', ...cells]],
    ] as const
  }),
)

const timeTables = referenceTables.filter(({ dependsOn }) => dependsOn)
let timeRows: ReadonlyMap<string, SqlValue[][]> | null = null

/** The calendar and the cycles, which are those of every world: counted once. */
const rowsOfTime = (): ReadonlyMap<string, SqlValue[][]> =>
  (timeRows ??= new Map(timeTables.map((table) => [table.name, [...table.rows({ departments: [], schemes: [], decisions: noDecisions, frequencyTexts: [], formatTexts: [] })].map((row) => [...row])])))

/** Makes the tables; the calendar and the cycles are filled once for all worlds of the engine. */
export async function found(engine: Engine): Promise<void> {
  for (const [name, columns] of tables) await engine.run(`CREATE TABLE ${name} (${columns.join(', ')})`)
  for (const table of referenceTables) await engine.run(table.ddl)
  for (const table of timeTables) await insert(engine, table.name, Object.keys(table.columns), rowsOfTime().get(table.name)!)
}

/** Puts a world into the tables, in place of the one before. */
export async function settle(engine: Engine, world: World): Promise<void> {
  const texts = (column: string): string[] => Object.values(world.tables).flatMap((rows) => rows.flatMap((row) => (typeof (row as Row)[column] === 'string' ? [String((row as Row)[column])] : [])))
  for (const [name, columns] of tables) {
    const names = columns.map((column) => column.split(' ')[0]!)
    await fill(engine, name, names, (world.tables[name] ?? []).map((row) => names.map((column) => (row as Row)[column])))
  }
  for (const table of referenceTables.filter(({ dependsOn }) => !dependsOn))
    await fill(engine, table.name, Object.keys(table.columns), [
      ...table.rows({
        departments: world.departments.map((one) => ({ untilOn: null, successors: [], ...one })),
        schemes: world.schemes ?? schemes,
        decisions: world.decisions ?? noDecisions,
        frequencyTexts: texts('frequency'),
        formatTexts: texts('formats'),
      }),
    ])
}
