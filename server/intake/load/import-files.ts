import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { batchesIn, firstRejects, rejectsNow } from '../../office/batches'
import type { Batch, ImportRequest, ImportResult } from '../../office/batch'
import type { Day } from '../../../metrics/time/day'
import { works } from '../../office/work'
import type { Session, Warehouse } from '../../warehouse'
import { needing } from '../../warehouse/disk-full'
import { frugally } from '../../warehouse/frugal'
import { dropSetAside, enter, rowGroup, setAside } from '../../warehouse/set-aside'
import { writeReference } from '../../warehouse/reference'
import { today } from '../../warehouse/wall-clock'
import { correctedBatch } from '../correction/corrected-batch'
import { correctionPlan } from '../correction/correction-plan'
import { correctionRows, mendedLines } from '../correction/correction-rows'
import { oneCorrection } from '../correction/mistakes'
import { writtenReadings } from '../correction/reading'
import { type InspectedFile, inspectFile } from '../decode/inspect-file'
import { namedEncodings } from '../decode/named-encoding'
import { decisionRefused } from '../../office/mistakes'
import { batchUnknown } from '../mistakes'
import { profileMissing } from '../profile/mistakes'
import { planSources } from '../plan'
import { decidedAbout } from '../plan/decided'
import type { SourcePlan } from '../plan/source-plan'
import { observationDay } from '../plan/observed-on'
import type { Profile } from '../profile/profile'
import { openProfile } from '../profile/open-profile'
import { applyBatch } from './apply'
import { finishBatch, identityOf, knownBatch, nextBatch, startBatch } from './batch-row'
import { releaseBatch } from './change-batch'
import { deliver } from './deliver'
import { rebuildDepartments } from './departments'
import { roomFor } from './room'
import { separateSample } from './sample'
import { stageAll } from './stage'

export type Progress = (fraction: number, step: string) => void

/** Shares of the whole that the steps take, about: reading twice, checking and storing, bringing the state up to date. */
const shares = { inspected: 0.1, stored: 0.65 } as const

/** Rejects that an answer carries; all are in the table. */
const shownRejects = 100

async function batchOf(warehouse: Warehouse, id: number): Promise<Batch> {
  const found = (await batchesIn(warehouse)).find((batch) => batch.id === id)
  if (!found) throw batchUnknown(id)
  return found
}


async function inspectAll({ files: paths, encodings }: ImportRequest, profile: Profile, progress: Progress): Promise<InspectedFile[]> {
  const named = namedEncodings(Object.values(profile.inputs), encodings)
  const files: InspectedFile[] = []
  for (const [index, path] of paths.entries()) {
    files.push(await inspectFile(path, named))
    progress((shares.inspected * (index + 1)) / paths.length, 'inspect')
  }
  return files
}

/** What is imported, and how it is taken apart. */
interface Import {
  readonly profile: Profile
  readonly profileText: string | null
  readonly files: readonly InspectedFile[]
  readonly observedOn: Day
  /** The batch whose refused rows are mended. */
  readonly corrects: number | null
  plansIn(session: Session, folder: string): Promise<SourcePlan[]>
}

/** Files of their own. */
async function ordinary(warehouse: Warehouse, request: ImportRequest, progress: Progress): Promise<Import> {
  const { profile: name, observedOn: asked } = request
  if (name === undefined) throw profileMissing()
  const { profile, text } = await openProfile(warehouse, name)
  const files = await inspectAll(request, profile, progress)
  const observedOn = observationDay(files.map((file) => file.name), profile.observedOn, asked, today())
  const plans = await planSources(profile, files)
  return { profile, profileText: text, files, observedOn, corrects: null, plansIn: () => Promise.resolve(plans) }
}

/** Refused rows of a batch, mended: they join its source and its day. */
async function correcting(warehouse: Warehouse, { profile: named, files: [path, ...others], observedOn: asked }: ImportRequest, id: number): Promise<Import> {
  if (path === undefined || others.length > 0 || named !== undefined || asked !== undefined) throw oneCorrection()
  const batch = await correctedBatch(warehouse, id)
  const file = await inspectFile(path, () => undefined)
  return {
    profile: batch.profile,
    profileText: batch.profileText,
    files: [file],
    observedOn: batch.observedOn,
    corrects: id,
    plansIn: async (session, folder) => (await correctionRows(session, file, batch, folder)).map((mended) => correctionPlan(batch.profile, file, mended)),
  }
}

/** Marks the refused rows of a batch that a correction took in; what it refused again stays refused. */
const markMended = (session: Session, corrects: number, batch: number): Promise<number> =>
  session.run(
    `UPDATE reject SET mended_by = ${batch} WHERE batch = ${corrects} AND EXISTS (SELECT 1 FROM ${mendedLines} l WHERE l.file = reject.file AND l.line = reject.line)
       AND NOT EXISTS (SELECT 1 FROM reject again WHERE again.batch = ${batch} AND again.file = reject.file AND again.line = reject.line)`,
  )

/**
 * Imports files under a profile: all of them or nothing, however it ends. The same source, content and observation day
 * again change nothing. A batch that fails the health gate is kept and held, until the same import brings a reason to
 * release it. The first real batch takes the sample out. A correction brings mended rows of a batch that stands.
 *
 * @param progress share done (0 to 1), and the step: `inspect`, `read`, `load`, `done`.
 * @param also what has to hold together with a new batch, or not at all.
 * @throws Mistake when the files cannot be read as the profile says, or nothing in them can.
 */
export async function importFiles(warehouse: Warehouse, request: ImportRequest, progress: Progress = () => {}, also: (session: Session) => Promise<void> = async () => {}): Promise<ImportResult> {
  const started = performance.now()
  const { profile, profileText, files, observedOn, corrects, plansIn } = await (request.corrects === undefined ? ordinary(warehouse, request, progress) : correcting(warehouse, request, request.corrects))
  const identity = identityOf(profile.source, files, observedOn, corrects)
  const folder = await mkdtemp(join(warehouse.temporary, 'import-'))
  const total = files.reduce((sum, { bytes }) => sum + bytes, 1)
  let read = 0

  const load = async (session: Session): Promise<Omit<ImportResult, 'batch' | 'rejects'> & { readonly id: number }> => {
    const known = await knownBatch(session, identity)
    if (known?.status === 'held' && request.release !== undefined) {
      await releaseBatch(session, known.id, request.release)
      return { id: known.id, repeated: false, removedSample: false }
    }
    // What a correction left refused may pass by now, once a name was decided.
    const retried = corrects !== null && known !== null && known.rejected > 0
    if (known && !retried) return { id: known.id, repeated: true, removedSample: false }
    await dropSetAside(session)
    const id = await nextBatch(session)
    const removedSample = request.decided ? false : await separateSample(session, request.sample ?? false)
    const plans = await plansIn(session, folder)
    const staged = await stageAll(session, plans, {
      batch: id,
      folder,
      progress: (bytes) => progress(Math.min(shares.stored, shares.inspected + ((shares.stored - shares.inspected) * (read += bytes)) / total), 'read'),
    })
    // A sample that is taken out goes together with what comes in its place.
    if (!removedSample && staged.some(({ rows }) => rows >= rowGroup)) await setAside(session, id)
    progress(shares.stored, 'load')
    await startBatch(session, { id, identity, profile, files: files.map((file) => ({ ...file, decided: decidedAbout(plans, file) })), observedOn, request, profileText, corrects, readings: corrects === null ? writtenReadings(plans) : null })
    const { renamed, ...delivered } = await deliver(session, staged, id, corrects)
    if (request.decided && delivered.rejected > 0) throw decisionRefused(await rejectsNow(session, id))
    // A person decided it, and said why: it does not wait for a person, however few its rows are.
    const release = request.release ?? (request.decided ? request.why : null) ?? null
    const outcome = { ...delivered, notes: [...profile.notes, ...delivered.notes], release, milliseconds: 0 }
    if (corrects !== null) await markMended(session, corrects, id)
    const held = await finishBatch(session, id, outcome)
    if (held) await rebuildDepartments(session)
    else await applyBatch(session, id, renamed)
    await writeReference(session)
    await also(session)
    await enter(session)
    await session.run(`UPDATE batch SET milliseconds = ${Math.round(performance.now() - started)} WHERE id = ${id}`)
    return { id, repeated: false, removedSample }
  }

  try {
    const { id, ...result } = await warehouse.transaction((session) => frugally(warehouse, () => load(session)), request.decided ? works.decide : works.import)
    progress(1, 'done')
    return { ...result, batch: await batchOf(warehouse, id), rejects: await firstRejects(warehouse, id, shownRejects) }
  } catch (error) {
    // On a full disk even this may fail: the next import or opening does it then, and what went wrong first is said.
    await warehouse.transaction(dropSetAside).catch(() => undefined)
    throw needing(error, roomFor(files))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
