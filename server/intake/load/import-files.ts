import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Names } from '../../../metrics/names'
import { recordTypes, seenTable } from '../../../metrics/records'
import { isDay } from '../../../metrics/time/day'
import { batchesIn, rejectsIn } from '../../office/batches'
import type { Batch, ImportRequest, ImportResult } from '../../office/office'
import type { Session, Warehouse } from '../../warehouse'
import { writeReference } from '../../warehouse/reference'
import { literal } from '../check/cell-sql'
import { type CheckedRecord, checkCells, checkDepartments, checkKeys, eventsAhead, keepAccepted, repeatedLines } from '../check/check-records'
import { rejectTexts } from '../check/reject-texts'
import { type InspectedFile, inspectFile } from '../decode/inspect-file'
import { linesDiffer, noRows, observedOnMissing, observedOnWrong, sampleBesideReal } from '../mistakes'
import type { Profile } from '../profile/profile'
import { openProfile } from '../profile/shipped'
import { introduceDepartments, nameDepartments } from './departments'
import { type Gate, healthGate } from './health-gate'
import { profileTables } from './profile-tables'
import { RecordText } from './record-text'
import type { SourceTable } from './source-table'
import { type Staged, stage } from './stage'
import { rebuildStates } from './states'

type Progress = (fraction: number, step: string) => void

function observedOnOf(profile: Profile, files: readonly InspectedFile[], asked: string | undefined): string {
  if (asked !== undefined) {
    if (!isDay(asked)) throw observedOnWrong(asked, { zh: '不是日期', en: 'is not a day' })
    return asked
  }
  for (const { name } of files) {
    const found = profile.observedOn ? new RegExp(profile.observedOn, 'u').exec(name)?.[1] : undefined
    const parts = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/.exec(found ?? '')
    const day = parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : ''
    if (isDay(day)) return day
  }
  throw observedOnMissing(files.map(({ name }) => name))
}

const identityOf = (source: string, files: readonly InspectedFile[], observedOn: string): string =>
  createHash('sha256')
    .update([source, ...files.map(({ sha256 }) => sha256).sort(), observedOn].join('\n'))
    .digest('hex')

/** Takes the sample out: real figures and invented ones never stand side by side. */
async function removeSample(session: Session): Promise<boolean> {
  const [sample] = await session.query<{ count: number }>('SELECT COUNT(*) AS count FROM batch WHERE sample')
  if (sample!.count === 0) return false
  for (const type of recordTypes.values()) await session.run(`DELETE FROM ${seenTable(type)} WHERE batch IN (SELECT id FROM batch WHERE sample)`)
  for (const [table, column] of [['delivery', 'batch'], ['reject', 'batch'], ['batch', 'id']] as const) await session.run(`DELETE FROM ${table} WHERE ${column} IN (SELECT id FROM batch WHERE sample)`)
  await nameDepartments(session)
  await rebuildStates(session, null, true)
  return true
}

async function keepRefusals(session: Session, batch: number, table: SourceTable, { refusals }: Staged): Promise<void> {
  const fields = table.records[0]?.columns ?? {}
  const columnOf = (field: number | null): string => {
    if (field === null) return ''
    const id = Object.entries(fields).find(([, cell]) => 'from' in cell && [cell.from].flat().includes(table.fields[field] ?? ''))?.[0]
    return recordTypes.get(table.records[0]?.type ?? '')?.columns.find((column) => column.id === id)?.names.zh ?? table.fields[field] ?? ''
  }
  await session.append(
    'reject',
    refusals.map(({ line, reason, field, value, remedy, original }) => {
      const text = rejectTexts[reason]
      return [batch, table.file.name, line, columnOf(field), value, text?.reason ?? reason, text?.remedy(remedy, null) ?? remedy, original]
    }),
  )
}

interface Outcome {
  readonly rows: number
  readonly accepted: number
  readonly rejected: number
  readonly duplicate: number
  readonly records: Record<string, number>
  readonly notes: readonly Names[]
  readonly gate: Gate
}

async function checkAndKeep(session: Session, batch: number, profile: Profile, tables: readonly SourceTable[], staged: readonly Staged[], observedOn: string, introduced: number): Promise<Outcome> {
  const records: Record<string, number> = introduced > 0 ? { department: introduced } : {}
  let [rejected, duplicate, unresolved, ahead] = [0, 0, 0, 0]
  const main = tables.filter((table) => table.records.length > 0)
  // Departments come first: the other files of the same import name them.
  main.sort((a, b) => Number(b.records[0]!.type === 'department') - Number(a.records[0]!.type === 'department'))
  for (const table of main) {
    await keepRefusals(session, batch, table, staged[tables.indexOf(table)]!)
    const checked: CheckedRecord[] = table.records.map(({ type, snapshot }) => ({ type: recordTypes.get(type)!, table, snapshot }))
    for (const [index, record] of checked.entries()) {
      const text = new RecordText(profile, table, tables)
      await checkCells(session, batch, record, text.select(table.records[index]!, record.type))
      unresolved = Math.max(unresolved, await checkDepartments(session, batch, record))
      ahead += await eventsAhead(session, observedOn, record)
      await checkKeys(session, batch, record)
    }
    for (const record of checked) {
      const kept = await keepAccepted(session, batch, record)
      records[record.type.id] = (records[record.type.id] ?? 0) + kept
      await session.run('INSERT INTO delivery VALUES (:batch, :type, :file, :snapshot, :rows)', { batch, type: record.type.id, file: table.file.name, snapshot: record.snapshot, rows: kept })
      if (record.type.id === 'department') await nameDepartments(session)
    }
    const [lines] = await session.query<{ count: number }>(`SELECT COUNT(DISTINCT line) AS count FROM reject WHERE batch = ${batch} AND file = ${literal(table.file.name)}`)
    rejected += lines!.count
    duplicate += await repeatedLines(session, checked)
  }
  const rows = main.reduce((sum, table) => sum + staged[tables.indexOf(table)]!.rows, 0)
  const notes: Names[] = [...profile.notes]
  if (unresolved > 0)
    notes.push({ zh: `${unresolved} 行的部门名称对应多个代码，不作猜测：与有代码的记录对应的随该记录，其余未计入任何部门`, en: `${unresolved} rows name a department that several codes share: those matched to a coded record follow it, the others count for none` })
  const gate = await healthGate(session, { batch, source: profile.source, observedOn, rows, rejected, ahead })
  return { rows, accepted: rows - rejected - duplicate, rejected, duplicate, records, notes, gate }
}

/** Lines of a file and of the one joined to it must be as many. */
function checkJoined(tables: readonly SourceTable[], staged: readonly Staged[]): void {
  tables.forEach((table, index) => {
    const other = tables.findIndex(({ name }) => name === table.joined)
    if (other !== -1 && staged[index]!.lines !== staged[other]!.lines) throw linesDiffer(table.file.name, staged[index]!.lines, tables[other]!.file.name, staged[other]!.lines)
  })
}

const batchOf = async (warehouse: Warehouse, id: number): Promise<Batch> => (await batchesIn(warehouse)).find((batch) => batch.id === id)!

async function firstRejects(warehouse: Warehouse, id: number): Promise<ImportResult['rejects']> {
  for await (const page of rejectsIn(warehouse, id)) return page.slice(0, 100)
  return []
}

/** Lets a held batch in, for a reason that is kept. */
async function release(warehouse: Warehouse, id: number, reason: string): Promise<void> {
  await warehouse.transaction(async (session) => {
    await session.run("UPDATE batch SET status = 'loaded', released = :reason WHERE id = CAST(:id AS INTEGER)", { id, reason })
    await nameDepartments(session)
    await rebuildStates(session, null, true)
    await writeReference(session)
  })
}

/** Takes a batch out of every figure that is still open; what it brought stays on record. */
export async function withdrawBatch(warehouse: Warehouse, id: number): Promise<void> {
  await warehouse.transaction(async (session) => {
    await session.run("UPDATE batch SET status = 'withdrawn' WHERE id = CAST(:id AS INTEGER)", { id })
    await nameDepartments(session)
    await rebuildStates(session, null, true)
    await writeReference(session)
  })
}

/**
 * Imports files through a profile, all of them or nothing. A batch that fails the health gate is kept and held.
 *
 * @param progress share done and the step under way.
 * @throws Mistake when the files cannot be read as the profile says.
 */
export async function importFiles(warehouse: Warehouse, request: ImportRequest, progress: Progress = () => {}): Promise<ImportResult> {
  const started = performance.now()
  const profile = await openProfile(request.profile)
  const encodingOf = (name: string): string | undefined => Object.values(profile.inputs).find(({ file, encoding }) => encoding && new RegExp(file, 'iu').test(name))?.encoding
  const files: InspectedFile[] = []
  for (const path of request.files) files.push(await inspectFile(path, encodingOf))
  progress(0.1, 'inspected')
  const observedOn = observedOnOf(profile, files, request.observedOn)
  const source = profile.source
  const identity = identityOf(source, files, observedOn)
  const [known] = await warehouse.query<{ id: number; status: string }>("SELECT id, status FROM batch WHERE identity = :identity AND status <> 'withdrawn' ORDER BY id DESC LIMIT 1", { identity })
  if (known) {
    if (known.status === 'held' && request.release) await release(warehouse, known.id, request.release)
    return { batch: await batchOf(warehouse, known.id), repeated: known.status === 'loaded', removedSample: false, rejects: await firstRejects(warehouse, known.id) }
  }
  const tables = await profileTables(profile, files)
  const folder = await mkdtemp(join(warehouse.temporary, 'import-'))
  const total = files.reduce((sum, { bytes }) => sum + bytes, 1)
  let read = 0
  try {
    return await warehouse.transaction(async (session) => {
      const [real] = await session.query<{ count: number }>('SELECT COUNT(*) AS count FROM batch WHERE NOT sample')
      if (request.sample && real!.count > 0) throw sampleBesideReal()
      const removedSample = request.sample ? false : await removeSample(session)
      const staged: Staged[] = []
      for (const table of tables)
        staged.push(
          await stage(session, table, folder, (bytes) => {
            read += bytes
            progress(0.1 + (0.5 * read) / total, 'read')
          }),
        )
      checkJoined(tables, staged)
      if (staged.every(({ rows }) => rows === 0)) throw noRows(files.map(({ name }) => name))
      const [last] = await session.query<{ id: number }>('SELECT COALESCE(MAX(id), 0) AS id FROM batch')
      const id = last!.id + 1
      const shownFiles = files.map(({ name, sha256, bytes, encoding }) => ({ name, sha256, bytes, encoding: encoding.label }))
      await session.run(
        `INSERT INTO batch VALUES (:id, :identity, :source, :profile, :files, CAST(:observed_on AS DATE), CAST(:now AS TIMESTAMP), :who, 'loaded', NULL, NULL, :sample, :introduces, 0, 0, 0, 0, '{}', '[]', 0)`,
        {
          id,
          identity,
          source,
          profile: profile.name,
          files: JSON.stringify(shownFiles),
          observed_on: observedOn,
          now: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '),
          who: request.who,
          sample: request.sample ?? false,
          introduces: profile.introducesDepartments !== undefined,
        },
      )
      progress(0.65, 'check')
      const introduced = await introduceDepartments(session, profile, tables, id)
      const before = await session.query<{ count: number }>('SELECT COUNT(*) AS count FROM department_name')
      const renamed = (await nameDepartments(session)) || before[0]!.count === 0
      const outcome = await checkAndKeep(session, id, profile, tables, staged, observedOn, introduced)
      const held = outcome.gate.held !== null && request.release === undefined
      await session.run(
        `UPDATE batch SET status = :status, held = :held, released = :released, rows_in = :rows, accepted = :accepted, rejected = :rejected, duplicate = :duplicate, records = :records, notes = :notes, milliseconds = :milliseconds WHERE id = CAST(:id AS INTEGER)`,
        {
          id,
          status: held ? 'held' : 'loaded',
          held: outcome.gate.held,
          released: held ? null : (request.release ?? null),
          rows: outcome.rows,
          accepted: outcome.accepted,
          rejected: outcome.rejected,
          duplicate: outcome.duplicate,
          records: JSON.stringify(outcome.records),
          notes: JSON.stringify(outcome.notes.map(({ zh }) => zh)),
          milliseconds: Math.round(performance.now() - started),
        },
      )
      progress(0.85, 'load')
      if (held) await nameDepartments(session)
      else await rebuildStates(session, { id, types: new Set(Object.keys(outcome.records)) }, renamed)
      await writeReference(session)
      progress(1, 'done')
      return { id, removedSample }
    }).then(async ({ id, removedSample }) => ({ batch: await batchOf(warehouse, id), repeated: false, removedSample, rejects: await firstRejects(warehouse, id) }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
