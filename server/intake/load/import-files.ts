import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { batchesIn, rejectsIn, rejectsNow } from '../../office/batches'
import type { Batch, ImportRequest, ImportResult, Reject } from '../../office/office'
import type { Session, Warehouse } from '../../warehouse'
import { frugally } from '../../warehouse/frugal'
import { writeReference } from '../../warehouse/reference'
import { today } from '../../warehouse/wall-clock'
import { type InspectedFile, inspectFile } from '../decode/inspect-file'
import { decisionRefused } from '../../office/mistakes'
import { batchUnknown } from '../mistakes'
import { planSources } from '../plan'
import { observationDay } from '../plan/observed-on'
import type { Profile } from '../profile/profile'
import { openProfile } from '../profile/shipped'
import { applyBatch } from './apply'
import { finishBatch, identityOf, knownBatch, nextBatch, startBatch } from './batch-row'
import { releaseBatch } from './change-batch'
import { deliver } from './deliver'
import { rebuildDepartments } from './departments'
import { separateSample } from './sample'

export type Progress = (fraction: number, step: string) => void

/** Shares of the whole that the steps take, about: reading twice, checking and storing, bringing the state up to date. */
const shares = { inspected: 0.1, stored: 0.7 } as const

/** Rejects that an answer carries; all are in the table. */
const shownRejects = 100

async function batchOf(warehouse: Warehouse, id: number): Promise<Batch> {
  const found = (await batchesIn(warehouse)).find((batch) => batch.id === id)
  if (!found) throw batchUnknown(id)
  return found
}

async function firstRejects(warehouse: Warehouse, id: number): Promise<Reject[]> {
  for await (const page of rejectsIn(warehouse, id)) return page.slice(0, shownRejects)
  return []
}


async function inspectAll(paths: readonly string[], profile: Profile, progress: Progress): Promise<InspectedFile[]> {
  const inputs = Object.values(profile.inputs)
  const named = (name: string): string | undefined => inputs.find(({ file, encoding }) => encoding && new RegExp(file, 'u').test(name))?.encoding
  const files: InspectedFile[] = []
  for (const [index, path] of paths.entries()) {
    files.push(await inspectFile(path, named))
    progress((shares.inspected * (index + 1)) / paths.length, 'inspect')
  }
  return files
}

/**
 * Imports files under a profile: all of them or nothing, however it ends. The same source, content and observation day
 * again change nothing. A batch that fails the health gate is kept and held, until the same import brings a reason to
 * release it. The first real batch takes the sample out.
 *
 * @param progress share done (0 to 1), and the step: `inspect`, `read`, `load`, `done`.
 * @throws Mistake when the files cannot be read as the profile says, or nothing in them can.
 */
export async function importFiles(warehouse: Warehouse, request: ImportRequest, progress: Progress = () => {}): Promise<ImportResult> {
  const started = performance.now()
  const profile = await openProfile(request.profile)
  const files = await inspectAll(request.files, profile, progress)
  const observedOn = observationDay(files.map(({ name }) => name), profile.observedOn, request.observedOn, today())
  const identity = identityOf(profile.source, files, observedOn)
  const plans = await planSources(profile, files)
  const folder = await mkdtemp(join(warehouse.temporary, 'import-'))
  const total = files.reduce((sum, { bytes }) => sum + bytes, 1)
  let read = 0

  const load = async (session: Session): Promise<Omit<ImportResult, 'batch' | 'rejects'> & { readonly id: number }> => {
    const known = await knownBatch(session, identity)
    if (known?.status === 'held' && request.release !== undefined) {
      await releaseBatch(session, known.id, request.release)
      return { id: known.id, repeated: false, removedSample: false }
    }
    if (known) return { id: known.id, repeated: true, removedSample: false }
    const id = await nextBatch(session)
    const removedSample = request.decided ? false : await separateSample(session, request.sample ?? false)
    await startBatch(session, { id, identity, profile, files, observedOn, request })
    const delivered = await deliver(session, plans, {
      batch: id,
      folder,
      progress: (bytes) => progress(Math.min(shares.stored, shares.inspected + ((shares.stored - shares.inspected) * (read += bytes)) / total), 'read'),
    })
    if (request.decided && delivered.rejected > 0) throw decisionRefused(await rejectsNow(session, id))
    // A person decided it, and said why: it does not wait for a person, however few its rows are.
    const release = request.release ?? (request.decided ? request.why : null) ?? null
    const outcome = { ...delivered, notes: [...profile.notes, ...delivered.notes], release, milliseconds: 0 }
    progress(shares.stored, 'load')
    const held = await finishBatch(session, id, outcome)
    if (held) await rebuildDepartments(session)
    else await applyBatch(session, id)
    await writeReference(session)
    await session.run(`UPDATE batch SET milliseconds = ${Math.round(performance.now() - started)} WHERE id = ${id}`)
    return { id, repeated: false, removedSample }
  }

  try {
    const { id, ...result } = await warehouse.transaction((session) => frugally(session, () => load(session)))
    progress(1, 'done')
    return { ...result, batch: await batchOf(warehouse, id), rejects: await firstRejects(warehouse, id) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
