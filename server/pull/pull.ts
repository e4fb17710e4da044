import { mkdtemp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { importFiles } from '../intake'
import { Mistake } from '../office/mistake'
import type { Warehouse } from '../warehouse'
import { storedText } from '../warehouse/stored-names'
import { today, wallTime } from '../warehouse/wall-clock'
import { fetchCkan } from './fetch-ckan'
import { fetchCatalogue } from './fetch-catalogue'
import { type Fetched, fetchFile, type FetchLimits, usualLimits } from './fetch-file'
import { FetchFailure, pullFailed } from './pull-failure'
import { findSource, type PullRun, type Source } from './sources'

/** What the file is called: by the last word of the address, for profiles know files by their names. */
const fileName = ({ id, kind, address }: Source): string => {
  const last = decodeURIComponent(basename(new URL(address).pathname)).replaceAll(/[^\p{L}\p{N}._-]/gu, '_')
  if (kind === 'file') return last || id
  return kind === 'ckan' ? `${id}.jsonl` : `${id}.json`
}

async function lastEtag(warehouse: Warehouse, id: string): Promise<string | null> {
  const [row] = await warehouse.query<{ etag: string | null }>("SELECT etag FROM pull_run WHERE source = :id AND outcome = 'imported' ORDER BY number DESC LIMIT 1", { id })
  return row?.etag ?? null
}

/** @param etag of what was fetched before; a catalogue of many pages has none. @returns null when it has not changed. */
function fetchSource({ kind, address }: Source, path: string, etag: string | null, limits: FetchLimits): Promise<Fetched | null> {
  const url = new URL(address)
  if (kind === 'file') return fetchFile(url, path, etag, limits)
  return kind === 'ckan' ? fetchCkan(url, path, limits) : fetchCatalogue(kind, url, path, etag, limits)
}

async function fetchAndImport(warehouse: Warehouse, source: Source, limits: FetchLimits): Promise<Pick<PullRun, 'outcome' | 'batch' | 'bytes' | 'message'> & { readonly etag: string | null }> {
  const folder = await mkdtemp(join(warehouse.temporary, 'pull-'))
  try {
    const path = join(folder, fileName(source))
    const fetched = await fetchSource(source, path, await lastEtag(warehouse, source.id), limits)
    if (fetched === null) return { outcome: 'unchanged', batch: null, bytes: 0, message: null, etag: await lastEtag(warehouse, source.id) }
    const { batch, repeated } = await importFiles(warehouse, { files: [path], profile: source.profile, observedOn: today(), who: `pull:${source.id}` })
    const outcome = batch.status === 'held' ? 'held' : repeated ? 'unchanged' : 'imported'
    return { outcome, batch: batch.id, bytes: fetched.bytes, message: batch.held, etag: fetched.etag }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Fetches a source and imports what it gives, as observed today. Every run is logged; a failed one imports nothing.
 *
 * @throws Mistake when the source is unknown, cannot be fetched, or cannot be read by its profile.
 */
export async function pull(warehouse: Warehouse, id: string, limits: FetchLimits = usualLimits): Promise<PullRun> {
  const source = await findSource(warehouse, id)
  const startedAt = wallTime()
  const log = async ({ etag, ...run }: Awaited<ReturnType<typeof fetchAndImport>>): Promise<PullRun> => {
    const finishedAt = wallTime()
    await warehouse.run(
      'INSERT INTO pull_run SELECT (SELECT COALESCE(MAX(number), 0) + 1 FROM pull_run), :id, CAST(:started_at AS TIMESTAMP), CAST(:finished_at AS TIMESTAMP), :outcome, CAST(:batch AS INTEGER), CAST(:bytes AS BIGINT), :message, :etag',
      { id, started_at: startedAt, finished_at: finishedAt, ...run, message: run.message ? storedText(run.message) : '', etag },
    )
    return { startedAt, finishedAt, ...run }
  }
  try {
    return await log(await fetchAndImport(warehouse, source, limits))
  } catch (error) {
    const mistake = error instanceof FetchFailure ? pullFailed(id, error.why) : error
    if (mistake instanceof Mistake) await log({ outcome: 'failed', batch: null, bytes: 0, message: mistake.detail, etag: null })
    throw mistake
  }
}
