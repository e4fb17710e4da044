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

const literal = (value: SqlValue | undefined): string =>
  value === null || value === undefined ? 'NULL' : typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)

async function insert(engine: Engine, table: string, columns: readonly string[], rows: readonly (readonly (SqlValue | undefined)[])[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 2000) {
    const values = rows.slice(start, start + 2000).map((row) => `(${row.map(literal).join(', ')})`)
    await engine.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values.join(', ')}`)
  }
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

/** Makes the tables; the calendar and the cycles are filled once for all worlds of the engine. */
export async function found(engine: Engine): Promise<void> {
  for (const [name, columns] of tables) await engine.run(`CREATE TABLE ${name} (${columns.join(', ')})`)
  for (const table of referenceTables) {
    await engine.run(table.ddl)
    if (table.dependsOn) await insert(engine, table.name, Object.keys(table.columns), [...table.rows({ departments: [], schemes: [], decisions: noDecisions, frequencyTexts: [], formatTexts: [] })])
  }
}

/** Puts a world into the tables, in place of the one before. */
export async function settle(engine: Engine, world: World): Promise<void> {
  const texts = (column: string): string[] => Object.values(world.tables).flatMap((rows) => rows.flatMap((row) => (typeof (row as Row)[column] === 'string' ? [String((row as Row)[column])] : [])))
  for (const [name, columns] of tables) {
    const names = columns.map((column) => column.split(' ')[0]!)
    await engine.run(`DELETE FROM ${name}`)
    await insert(engine, name, names, (world.tables[name] ?? []).map((row) => names.map((column) => (row as Row)[column])))
  }
  for (const table of referenceTables.filter(({ dependsOn }) => !dependsOn)) {
    await engine.run(`DELETE FROM ${table.name}`)
    await insert(engine, table.name, Object.keys(table.columns), [
      ...table.rows({
        departments: world.departments.map((one) => ({ untilOn: null, successors: [], ...one })),
        schemes: world.schemes ?? schemes,
        decisions: world.decisions ?? noDecisions,
        frequencyTexts: texts('frequency'),
        formatTexts: texts('formats'),
      }),
    ])
  }
}
