import type { Names } from '../../../metrics/names'
import { type RecordType, recordTypes, seenTable } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { departmentColumns } from '../../warehouse/record-sql'
import { literal } from '../check/sql-text'
import { noRows } from '../mistakes'
import type { Mapping, SourcePlan } from '../plan/source-plan'
import { ahead } from './ahead'
import type { BatchOutcome } from './batch-row'
import { rebuildDepartments } from './departments'
import { dropFirstSpans, nothingKnown } from './fresh-spans'
import { healthGate } from './health-gate'
import { startIntroductions, storeIntroductions } from './introductions'
import { listKnownDepartments } from './known-departments'
import { partsOfAll } from './parts-of'
import { nameNearestDepartments } from './rejects'
import { settleRepeated } from './repeated'
import { stageSource, type StagedSource, type StageInput } from './stage'

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
const namingTypes: ReadonlySet<RecordType> = new Set(['department', 'department-alias'].map((id) => recordTypes.get(id)!))

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

/** Types of a file whose states can be stored with its rows: nothing is known of them, and each row has a key of its own. */
async function firstOf(session: Session, { mappings }: SourcePlan): Promise<RecordType[]> {
  const first: RecordType[] = []
  for (const { type } of mappings) if (!type.match && (await nothingKnown(session, type))) first.push(type)
  return first
}

/** What became of a batch whose rows are stored. */
interface Delivered extends Pick<BatchOutcome, 'rows' | 'accepted' | 'rejected' | 'duplicate' | 'records' | 'notes' | 'gate'> {
  /** Texts that mean another department since. */
  readonly renamed: readonly string[]
  /** Record types whose states are stored already. */
  readonly stated: ReadonlySet<RecordType>
}

/**
 * Reads, checks and stores the rows of a batch that has been entered: departments first, then every file, then what
 * only the whole of it can tell: duplicates, contradictions, its health.
 *
 * @throws Mistake when there is no row at all.
 */
export async function deliver(session: Session, plans: readonly SourcePlan[], input: StageInput): Promise<Delivered> {
  const { batch, corrects } = input
  await listKnownDepartments(session)
  await startIntroductions(session)
  const staged: StagedSource[] = []
  const stated = new Set<RecordType>()
  const renamed: string[] = []
  const nameDepartments = async () => renamed.push(...(await rebuildDepartments(session)))
  // Behind these files it is known what names mean, unless rows introduce departments.
  const naming = plans.some(({ introduction }) => introduction) ? plans.length : plans.findLastIndex(({ mappings }) => mappings.some(({ type }) => namingTypes.has(type)))
  // The end of a file and the first part of the next are two.
  const source = ahead(partsOfAll(plans, input.folder, input.progress), 2)
  try {
    for (const [at, plan] of plans.entries()) {
      if (at === naming + 1) await nameDepartments()
      if (at > naming && corrects === null) for (const type of await firstOf(session, plan)) stated.add(type)
      staged.push(await stageSource(session, plan, source, input, stated))
    }
  } finally {
    await source.return()
  }
  if (staged.every(({ rows }) => rows === 0)) throw noRows(plans.map(({ file }) => file.name))
  let introduced = 0
  for (const { plan } of staged) introduced += await storeIntroductions(session, plan, batch)
  if (naming >= plans.length - 1) await nameDepartments()
  await nameNearestDepartments(session, batch)
  const notes: Names[] = introduced > 0 ? [note(`部门由本批次引入：${introduced} 个`, `Departments introduced by this batch: ${introduced}`)] : []
  const records: Record<string, number> = introduced > 0 ? { department: introduced } : {}
  let [rows, accepted, rejected, duplicate] = [0, 0, 0, 0]
  let namesLeft = false
  for (const one of staged) {
    const refused = one.refused + (await settleRepeated(session, one, batch, corrects, stated))
    const kept = await count(session, linesOf(one.plan.mappings, batch))
    namesLeft ||= kept < one.rows - one.refused - one.leftOut && one.plan.mappings.some(({ type }) => namingTypes.has(type))
    rows += one.rows
    accepted += kept
    rejected += refused
    duplicate += one.rows - refused - one.leftOut - kept
    Object.assign(records, await enterDeliveries(session, one.plan, batch))
    notes.push(...(await notesOn(session, one, batch)))
  }
  // A state stored by a name that means another department now is stored anew.
  const known = renamed.length
  if (namesLeft) await nameDepartments()
  if (renamed.length > known) {
    await dropFirstSpans(session, stated, batch)
    stated.clear()
  }
  return { rows, accepted, rejected, duplicate, records, notes, renamed, stated, gate: await healthGate(session, { batch, rows, rejected, corrects }) }
}
