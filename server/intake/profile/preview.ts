import { DuckDBInstance } from '@duckdb/node-api'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Names } from '../../../metrics/names'
import type { Session } from '../../warehouse'
import { cellColumns, departmentColumns } from '../../warehouse/record-sql'
import { sessionOn } from '../../warehouse/session'
import { type Checks, checksOf, faultsSql, knownDepartments, recordsSql } from '../check/checked-rows'
import { rejectWords, type RejectWords, wholeRow } from '../check/reject-texts'
import { joinedTable, partsSql, rowsSql } from '../check/rows-sql'
import { sourceSql } from '../check/source-sql'
import { literals } from '../check/sql-text'
import { inspectFile } from '../decode/inspect-file'
import { namedEncodings } from '../decode/named-encoding'
import { sameHeader } from '../formats/header'
import { introduce, startIntroductions } from '../load/introductions'
import { planSources } from '../plan'
import { decidedOf } from '../plan/decided'
import type { Mapping, SourcePlan } from '../plan/source-plan'
import type { Part } from '../rows/part'
import { firstParts } from './first-parts'
import type { Profile, ProfileCell } from './profile'

/** What is wrong with a cell, or with a row as a whole. */
export interface Fault extends RejectWords {
  readonly line: number
  readonly value: string
}

export interface PreviewedRecords {
  /** Record type. */
  readonly type: string
  /** Where each column is taken from, in words; of one that is taken as it is, the name of a field. */
  readonly from: Readonly<Record<string, string>>
  /** The first records as they would be stored: the line, then a value by column; a record with a fault is none. */
  readonly rows: readonly { readonly line: number; readonly values: Readonly<Record<string, unknown>> }[]
}

export interface PreviewedFile {
  readonly file: string
  /** What was decided about its bytes, its rows and its header, and why. */
  readonly decided: Names
  /** Label of its encoding; `xlsx` for a workbook. */
  readonly encoding: string
  /** Whether the profile says which column is which; else the header of the file does. */
  readonly mappable: boolean
  /** Format by which it is read, such as `csv`. */
  readonly format: string
  readonly fields: readonly string[]
  readonly records: readonly PreviewedRecords[]
  /** Of the same stretch of lines, in their order. */
  readonly faults: readonly Fault[]
}

export interface PreviewRequest {
  readonly profile: Profile
  readonly files: readonly string[]
  /** Codes, names and aliases that are known; null where it is not to be judged whether a department is. */
  readonly departments: readonly string[] | null
  /** Encodings that a person names, by the names of files. */
  readonly encodings?: Readonly<Record<string, string>>
  /** Lines that are looked at, from the first row. */
  readonly rows?: number
  /** Bytes at the start of a file that they are looked for in. */
  readonly bytes?: number
}

const departmentTexts = ({ mappings }: SourcePlan): string[] =>
  mappings.flatMap(({ type, cells }) => departmentColumns(type).flatMap((column) => (cells.has(column) ? [sourceSql(cells.get(column)!)] : [])))

/** Lists the departments that are known, those that the rows bring along among them. */
async function knowDepartments(session: Session, plan: SourcePlan, parts: readonly Part[], departments: readonly string[] | null): Promise<void> {
  await session.run(`CREATE OR REPLACE TEMP TABLE ${knownDepartments} (text VARCHAR)`)
  if (departments && departments.length > 0) await session.run(`INSERT INTO ${knownDepartments} SELECT unnest([${literals(departments)}])`)
  if (!departments) for (const text of departmentTexts(plan)) await session.run(`INSERT INTO ${knownDepartments} SELECT DISTINCT ${text} FROM ${rowsSql(plan, parts)} WHERE ${text} IS NOT NULL`)
  await startIntroductions(session)
  if (plan.introduction) await introduce(session, plan, plan.introduction, parts)
}

async function recordsOf(session: Session, checks: Checks, parts: readonly Part[], limit: number, { profile, fields }: { readonly profile: Profile; readonly fields: readonly string[] }): Promise<PreviewedRecords[]> {
  const records: PreviewedRecords[] = []
  for (const [index, { mapping }] of checks.mappings.entries()) {
    const found = await session.query<Record<string, unknown> & { line: number }>(
      `SELECT * FROM (${recordsSql(checks, index, parts)}) AS r(line, ${cellColumns(mapping.type).join(', ')}) WHERE line BETWEEN 1 AND ${limit} ORDER BY line`,
    )
    records.push({ type: mapping.type.id, from: fromWords(profile, mapping, fields), rows: found.map(({ line, ...values }) => ({ line, values })) })
  }
  return records
}

/** Where the columns of a record are taken from: as its profile says, or, by headers of our own, from the column of its name. */
function fromWords({ native, records }: Profile, { type, cells }: Mapping, fields: readonly string[]): Record<string, string> {
  if (native) return Object.fromEntries([...cells.keys()].map((id) => [id, fields.find((field) => sameHeader(field, type.columns.find((column) => column.id === id)!)) ?? id]))
  const words = (cell: ProfileCell): string => ('constant' in cell ? `= ${cell.constant}` : [cell.from].flat().join(' / '))
  return Object.fromEntries(Object.entries(records.find((record) => record.type === type.id)?.columns ?? {}).map(([id, cell]) => [id, words(cell)]))
}

/** Faults of the rows that could not be taken apart. */
const refusalsIn = (plan: SourcePlan, parts: readonly Part[]): Fault[] =>
  parts.flatMap(({ refusals }) =>
    refusals.map(({ line, reason, field, value, remedy }) => ({ line, value, ...rejectWords(field === null ? wholeRow : (plan.fields[field] ?? wholeRow), reason, remedy) })),
  )

async function previewFile(session: Session, plan: SourcePlan, folder: string, { profile, departments, rows = 20, bytes }: PreviewRequest): Promise<PreviewedFile> {
  if (plan.joined) {
    const joined = await firstParts(plan.joined, join(folder, 'joined'), bytes)
    await session.run(`CREATE OR REPLACE TEMP TABLE ${joinedTable} AS SELECT * FROM ${partsSql(plan.joined, joined.parts.filter((part) => part.rows > 0))}`)
  }
  const { parts, lastLine } = await firstParts(plan, join(folder, 'rows'), bytes)
  const filled = parts.filter((part) => part.rows > 0)
  const described = { file: plan.file.name, decided: decidedOf(plan), encoding: plan.file.encoding.label, mappable: !profile.native, format: plan.format.kind, fields: plan.fields }
  const refused = refusalsIn(plan, parts)
  const lines = filled.length === 0 ? [] : await session.query<{ line: number }>(`SELECT line FROM ${partsSql(plan, filled)} ORDER BY line LIMIT ${rows}`)
  const limit = Math.min(lastLine, [...lines.map(({ line }) => line), ...refused.map(({ line }) => line)].toSorted((a, b) => a - b).slice(0, rows).at(-1) ?? 0)
  const upTo = (faults: readonly Fault[]): Fault[] => faults.filter(({ line }) => line <= limit).toSorted((a, b) => a.line - b.line || (a.column.zh < b.column.zh ? -1 : 1))
  if (filled.length === 0) return { ...described, records: plan.mappings.map((mapping) => ({ type: mapping.type.id, from: fromWords(profile, mapping, plan.fields), rows: [] })), faults: upTo(refused) }
  await knowDepartments(session, plan, filled, departments)
  const checks = checksOf(plan)
  const found = await session.query<{ line: number; column: string; value: string; reason: string }>(
    `SELECT line, column_id AS "column", COALESCE(value, '') AS value, reason FROM (${faultsSql(checks, filled)}) WHERE line <= ${limit}`,
  )
  const wrong = found.map(({ line, column, value, reason }) => ({ line, value, ...rejectWords(column, reason, '') }))
  return { ...described, records: await recordsOf(session, checks, filled, limit, { profile, fields: plan.fields }), faults: upTo([...refused, ...wrong]) }
}

/**
 * Reads the first rows of files under a profile, as an import would, and stores nothing.
 *
 * @throws Mistake when the files cannot be read as the profile says.
 */
export async function preview(request: PreviewRequest): Promise<PreviewedFile[]> {
  const { profile } = request
  const named = namedEncodings(Object.values(profile.inputs), request.encodings)
  const files = await Promise.all(request.files.map((path) => inspectFile(path, named)))
  const plans = await planSources(profile, files)
  const folder = await mkdtemp(join(tmpdir(), 'shuping-preview-'))
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' })
  const connection = await instance.connect()
  try {
    const session = sessionOn(connection)
    const previewed: PreviewedFile[] = []
    for (const [at, plan] of plans.entries()) previewed.push(await previewFile(session, plan, join(folder, String(at)), request))
    return previewed
  } finally {
    connection.closeSync()
    instance.closeSync()
    await rm(folder, { recursive: true, force: true })
  }
}
