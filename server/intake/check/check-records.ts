import { type RecordType, physicalColumns, recordTypes, seenTable } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { departmentColumns, departmentJoins, ownKey } from '../../warehouse/record-sql'
import type { SourceTable } from '../load/source-table'
import { nearest } from '../nearest'
import { cellFaults, literal, typedCells } from './cell-sql'
import { rejectTexts } from './reject-texts'

/** Cells of one record type from one table, as text: `text_<type>`, and typed: `typed_<type>`. */
export interface CheckedRecord {
  readonly type: RecordType
  readonly table: SourceTable
  readonly snapshot: boolean
}

const textTable = (type: RecordType): string => `text_${type.id.replaceAll('-', '_')}`
const typedTable = (type: RecordType): string => `typed_${type.id.replaceAll('-', '_')}`

const rejectLine = (batch: number, file: string, columnSql: string, valueSql: string, reason: string, remedySql: string): string =>
  `CAST(${batch} AS INTEGER), ${literal(file)}, x.line, ${columnSql}, ${valueSql}, ${literal(rejectTexts[reason]!.reason)}, ${remedySql}`

/** Reads the cells of a record type and refuses those that cannot be read, each by name. */
export async function checkCells(session: Session, batch: number, { type, table }: CheckedRecord, select: string): Promise<void> {
  await session.run(`CREATE OR REPLACE TEMP TABLE ${textTable(type)} AS ${select}`)
  const typed = type.columns.flatMap((column) => typedCells(column, `x.${column.id}`)).map(({ name, sql }) => `${sql} AS ${name}`)
  await session.run(`CREATE OR REPLACE TEMP TABLE ${typedTable(type)} AS SELECT x.line, ${typed.join(', ')} FROM ${textTable(type)} x`)
  const faults = type.columns.flatMap((column) => cellFaults(column, `x.${column.id}`).map((fault) => ({ ...fault, column })))
  if (faults.length === 0) return
  const [found] = await session.query<Record<string, number>>(
    `SELECT ${faults.map(({ when }, index) => `COUNT(CASE WHEN ${when} THEN 1 END) AS n${index}`).join(', ')} FROM ${textTable(type)} x JOIN ${typedTable(type)} t ON t.line = x.line`,
  )
  for (const [index, { reason, when, column }] of faults.entries()) {
    if (found![`n${index}`] === 0) continue
    await session.run(
      `INSERT INTO reject SELECT ${rejectLine(batch, table.file.name, literal(column.names.zh), `x.${column.id}`, reason, literal(rejectTexts[reason]!.remedy('', column)))}, NULL
       FROM ${textTable(type)} x JOIN ${typedTable(type)} t ON t.line = x.line WHERE ${when}`,
    )
  }
}

/** Refuses rows whose department is not known; a name that several departments carry stays, unresolved. @returns rows unresolved. */
export async function checkDepartments(session: Session, batch: number, { type, table }: CheckedRecord): Promise<number> {
  let unresolved = 0
  for (const column of departmentColumns(type)) {
    const unknown = await session.query<{ text: string; rows: number; known: boolean }>(
      `SELECT t.${column} AS text, COUNT(*) AS rows, bool_or(n.text IS NOT NULL) AS known FROM ${typedTable(type)} t LEFT JOIN department_name n ON n.text = t.${column} WHERE t.${column} IS NOT NULL AND n.code IS NULL GROUP BY t.${column}`,
    )
    if (unknown.length === 0) continue
    unresolved += unknown.filter(({ known }) => known).reduce((sum, { rows }) => sum + rows, 0)
    const names = (await session.query<{ text: string }>('SELECT text FROM department_name')).map(({ text }) => text)
    for (const { text, known } of unknown) {
      if (known) continue
      const remedy = rejectTexts['unknown-department']!.remedy(nearest(text, names).join('、'), null)
      await session.run(
        `INSERT INTO reject SELECT ${rejectLine(batch, table.file.name, literal(type.columns.find(({ id }) => id === column)!.names.zh), `x.${column}`, 'unknown-department', ':remedy')}, NULL FROM ${typedTable(type)} x WHERE x.${column} = :text`,
        { remedy, text },
      )
    }
  }
  return unresolved
}

const accepted = (batch: number, table: SourceTable): string => `NOT EXISTS (SELECT 1 FROM reject r WHERE r.batch = ${batch} AND r.file = ${literal(table.file.name)} AND r.line = x.line)`

/** Of rows with one key and one content the first stays; with other content the later are refused. @returns lines that only repeat. */
export async function checkKeys(session: Session, batch: number, { type, table }: CheckedRecord): Promise<void> {
  const cells = type.columns.flatMap(physicalColumns).map(({ name }) => `s.${name}`)
  const keyed = `SELECT s.line, ${ownKey(type)} AS key, hash(${cells.join(', ')}) AS content FROM ${typedTable(type)} s ${departmentJoins(type)}`
  const [count] = await session.query<{ rows: number; keys: number }>(`SELECT COUNT(*) AS rows, COUNT(DISTINCT COALESCE(key, CAST(content AS VARCHAR))) AS keys FROM (${keyed})`)
  await session.run(`CREATE OR REPLACE TEMP TABLE repeated_${typedTable(type)} (line INTEGER)`)
  if (count!.rows === count!.keys) return
  await session.run(`CREATE OR REPLACE TEMP TABLE first_of AS
    SELECT x.line, x.content, MIN(x.line) OVER same AS first_line, FIRST_VALUE(x.content) OVER (PARTITION BY COALESCE(x.key, CAST(x.content AS VARCHAR)) ORDER BY x.line) AS first_content
    FROM (${keyed}) x WHERE ${accepted(batch, table)} WINDOW same AS (PARTITION BY COALESCE(x.key, CAST(x.content AS VARCHAR)))`)
  await session.run(`INSERT INTO repeated_${typedTable(type)} SELECT f.line FROM first_of f WHERE f.line > f.first_line AND f.content = f.first_content`)
  await session.run(
    `INSERT INTO reject SELECT ${rejectLine(batch, table.file.name, literal(type.columns.find(({ id }) => id === type.key[0])!.names.zh), 'NULL', 'same-key', `'见第 ' || CAST(x.first_line AS VARCHAR) || ' 行，请保留一行 / see line ' || CAST(x.first_line AS VARCHAR) || '; keep one'`)}, NULL
     FROM first_of x WHERE x.line > x.first_line AND x.content <> x.first_content`,
  )
}

/** Moves the accepted rows into the store. @returns how many. */
export async function keepAccepted(session: Session, batch: number, { type, table }: CheckedRecord): Promise<number> {
  const columns = type.columns.flatMap(physicalColumns).map(({ name }) => name)
  return session.run(
    `INSERT INTO ${seenTable(type)} (batch, line, ${columns.join(', ')}) SELECT ${batch}, x.line, ${columns.map((name) => `x.${name}`).join(', ')} FROM ${typedTable(type)} x
     WHERE ${accepted(batch, table)} AND NOT EXISTS (SELECT 1 FROM repeated_${typedTable(type)} d WHERE d.line = x.line)`,
  )
}

/** Lines of a table of which every record only repeats an earlier one. */
export async function repeatedLines(session: Session, records: readonly CheckedRecord[]): Promise<number> {
  if (records.length === 0) return 0
  const [first] = records
  const [row] = await session.query<{ count: number }>(`SELECT COUNT(*) AS count FROM repeated_${typedTable(first!.type)}`)
  return row!.count
}

/** Events that lie after the day of observation; what is due may lie ahead. */
export async function eventsAhead(session: Session, observedOn: string, { type }: CheckedRecord): Promise<number> {
  const days = type.columns.filter((column) => (column.type === 'day' || column.type === 'moment') && column.id !== 'due').map((column) => `t.${physicalColumns(column)[0]!.name}`)
  if (days.length === 0) return 0
  const [row] = await session.query<{ count: number }>(`SELECT COUNT(*) AS count FROM ${typedTable(type)} t WHERE ${days.map((day) => `${day} > CAST(:observed_on AS DATE)`).join(' OR ')}`, { observed_on: observedOn })
  return row!.count
}

export const recordTypeOf = (id: string): RecordType => recordTypes.get(id)!
