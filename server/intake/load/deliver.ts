import type { Names } from '../../../metrics/names'
import { type RecordType, recordTypes, seenTable } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { departmentColumns } from '../../warehouse/record-sql'
import { literal } from '../check/sql-text'
import type { Mapping, SourcePlan } from '../plan/source-plan'
import type { BatchOutcome } from './batch-row'
import { rebuildDepartments } from './departments'
import { healthGate } from './health-gate'
import { storeIntroductions } from './introductions'
import { nameNearestDepartments } from './rejects'
import { settleRepeated } from './repeated'
import type { StagedSource } from './stage'

async function count(session: Session, sql: string): Promise<number> {
  const [row] = await session.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${sql}`)
  return row?.n ?? 0
}

const linesOf = (mappings: readonly Mapping[], batch: number): string =>
  mappings.length === 1
    ? `${seenTable(mappings[0]!.type)} WHERE batch = ${batch}`
    : `(${mappings.map(({ type }) => `SELECT line FROM ${seenTable(type)} WHERE batch = ${batch}`).join(' UNION ')})`

/** Rows whose department several codes carry by name. */
async function unresolvedRows(session: Session, type: RecordType, batch: number): Promise<number> {
  const [column] = departmentColumns(type)
  if (column === undefined) return 0
  return count(session, `${seenTable(type)} WHERE batch = ${batch} AND ${column} IN (SELECT text FROM department_name WHERE code IS NULL)`)
}

/** Record types that say what departments are called. */
const naming: ReadonlySet<RecordType> = new Set(['department', 'department-alias'].map((id) => recordTypes.get(id)!))

const note = (zh: string, en: string): Names => ({ zh, en })

async function notesOn(session: Session, { plan, leftOut }: StagedSource, batch: number): Promise<Names[]> {
  const notes: Names[] = []
  const { file, ignored, mappings } = plan
  if (ignored.length > 0) notes.push(note(`${file.name} 中未使用的列：${ignored.join('、')}`, `Columns of ${file.name} that were not used: ${ignored.join(', ')}`))
  if (leftOut > 0) notes.push(note(`${file.name} 有 ${leftOut} 行按导入方案不取`, `${leftOut} rows of ${file.name} are left out by the profile`))
  const unresolved = await Promise.all(mappings.map(({ type }) => unresolvedRows(session, type, batch)))
  const most = Math.max(0, ...unresolved)
  if (most > 0)
    notes.push(
      note(
        `${most} 行的部门名称对应多个代码，不作猜测：与有代码的记录对应的随该记录，其余未计入任何部门`,
        `${most} rows name a department that several codes share: those matched to a coded record follow it, the others count for none`,
      ),
    )
  return notes
}

/** Deliveries of a file: how many records of each type it brought. */
async function enterDeliveries(session: Session, { file, mappings }: SourcePlan, batch: number): Promise<Record<string, number>> {
  const records: Record<string, number> = {}
  for (const { type, snapshot } of mappings) {
    const rows = await count(session, `${seenTable(type)} WHERE batch = ${batch}`)
    records[type.id] = rows
    await session.run(`INSERT INTO delivery (batch, type, file, snapshot, row_count) VALUES (${batch}, ${literal(type.id)}, ${literal(file.name)}, ${snapshot}, ${rows})`)
  }
  return records
}

/**
 * Enters what the stored rows of a batch brought, and finds what only the whole of them can tell: departments, duplicates,
 * contradictions, its health.
 *
 * @param corrects the batch whose refused rows are mended; null for files of their own.
 * @returns beside the outcome, texts that mean another department since.
 */
export async function deliver(
  session: Session,
  staged: readonly StagedSource[],
  batch: number,
  corrects: number | null,
): Promise<Pick<BatchOutcome, 'rows' | 'accepted' | 'rejected' | 'duplicate' | 'records' | 'notes' | 'gate'> & { readonly renamed: readonly string[] }> {
  let introduced = 0
  for (const { plan } of staged) introduced += await storeIntroductions(session, plan, batch)
  const renamed = await rebuildDepartments(session)
  await nameNearestDepartments(session, batch)
  const notes: Names[] = introduced > 0 ? [note(`部门由本批次引入：${introduced} 个`, `Departments introduced by this batch: ${introduced}`)] : []
  const records: Record<string, number> = introduced > 0 ? { department: introduced } : {}
  let [rows, accepted, rejected, duplicate] = [0, 0, 0, 0]
  let namesLeft = false
  for (const one of staged) {
    const refused = one.refused + (await settleRepeated(session, one, batch, corrects))
    const kept = await count(session, linesOf(one.plan.mappings, batch))
    namesLeft ||= kept < one.rows - one.refused - one.leftOut && one.plan.mappings.some(({ type }) => naming.has(type))
    rows += one.rows
    accepted += kept
    rejected += refused
    duplicate += one.rows - refused - one.leftOut - kept
    Object.assign(records, await enterDeliveries(session, one.plan, batch))
    notes.push(...(await notesOn(session, one, batch)))
  }
  if (namesLeft) renamed.push(...(await rebuildDepartments(session)))
  return { rows, accepted, rejected, duplicate, records, notes, renamed, gate: await healthGate(session, { batch, rows, rejected, corrects }) }
}
