import { mkdtemp, rm } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { importFiles } from '../intake'
import { Mistake } from '../office/mistake'
import type { Warehouse } from '../warehouse'
import { inWords } from '../warehouse/disk-full'
import { storedText } from '../warehouse/stored-names'
import { today, wallTime } from '../warehouse/wall-clock'
import { type AllowedHosts, demandAllowed } from './allowed-hosts'
import { fetchCkan } from './fetch-ckan'
import { fetchCatalogue } from './fetch-catalogue'
import { type Fetched, fetchFile, type Fetching, type FetchLimits, type Mark } from './fetch-file'
import { type Marks, marksOf, writtenMarks } from './marks'
import { FetchFailure, pullFailed } from './pull-failure'
import { findSource, type PullRun, type Source } from './sources'
import { wayTo } from './way'

export interface PullTerms {
  readonly limits?: FetchLimits
  readonly hosts?: AllowedHosts
}

/** What a file is called: by the last word of its address, for profiles know files by their names. */
function fileName({ id, kind }: Source, address: string): string {
  const last = decodeURIComponent(basename(new URL(address).pathname)).replaceAll(/[^\p{L}\p{N}._-]/gu, '_')
  if (kind === 'file') return last || id
  return kind === 'ckan' ? `${id}.jsonl` : `${id}.json`
}

/** Names of the files of a source, each once: `list.csv`, `list-2.csv`. */
export function fileNames(source: Source): string[] {
  const taken: string[] = []
  for (const address of source.addresses) {
    const name = fileName(source, address)
    const end = extname(name)
    let free = name
    for (let count = 2; taken.includes(free); count++) free = `${basename(name, end)}-${count}${end}`
    taken.push(free)
  }
  return taken
}

/** @returns null when it has not changed; a catalogue of many pages cannot say so. */
function fetchKind(kind: Source['kind'], address: URL, path: string, fetching: Fetching): Promise<Fetched | null> {
  if (kind === 'file') return fetchFile(address, path, fetching)
  return kind === 'ckan' ? fetchCkan(address, path, fetching) : fetchCatalogue(kind, address, path, fetching)
}

async function fetchOne({ kind, proxy }: Source, address: string, path: string, mark: Mark | null, limits?: FetchLimits): Promise<Fetched | null> {
  const url = new URL(address)
  const way = await wayTo(url, proxy)
  try {
    return await fetchKind(kind, url, path, { limits, mark, dispatcher: way.dispatcher })
  } finally {
    await way.close()
  }
}

/** Every address of a source, or null when none has changed: where one has, all are fetched, for they are one batch. */
async function fetchAll(source: Source, paths: readonly string[], marks: Marks, limits?: FetchLimits): Promise<Fetched[] | null> {
  const fetched: (Fetched | null)[] = []
  for (const [at, address] of source.addresses.entries()) fetched.push(await fetchOne(source, address, paths[at]!, marks[address] ?? null, limits))
  if (fetched.every((one) => one === null)) return null
  const all: Fetched[] = []
  for (const [at, address] of source.addresses.entries()) {
    const one = fetched[at] ?? (await fetchOne(source, address, paths[at]!, null, limits))
    if (one) all.push(one)
  }
  return all
}

type Outcome = Pick<PullRun, 'outcome' | 'batch' | 'bytes' | 'message'> & { readonly marks: Marks | null }

async function fetchAndImport(warehouse: Warehouse, source: Source, { limits, hosts = null }: PullTerms): Promise<Outcome> {
  for (const address of [...source.addresses, ...(source.proxy === null ? [] : [source.proxy])]) demandAllowed(hosts, address)
  const folder = await mkdtemp(join(warehouse.temporary, 'pull-'))
  try {
    const day = today()
    const files = fileNames(source).map((name) => join(folder, name))
    const fetched = await fetchAll(source, files, await marksOf(warehouse, source, day), limits)
    if (fetched === null) return { outcome: 'unchanged', batch: null, bytes: 0, message: null, marks: null }
    const { batch, repeated } = await importFiles(warehouse, { files, profile: source.profile, observedOn: day, who: `pull:${source.id}` })
    const outcome = batch.status === 'held' ? 'held' : repeated ? 'unchanged' : 'imported'
    const marks = Object.fromEntries(source.addresses.map((address, at) => [address, fetched[at]!.mark]))
    return { outcome, batch: batch.id, bytes: fetched.reduce((sum, { bytes }) => sum + bytes, 0), message: batch.held, marks }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Fetches a source and imports what it gives, all of its addresses as one batch, as observed today. Every run is logged; a
 * failed one imports nothing.
 *
 * @throws Mistake when the source is unknown, may not or cannot be fetched, or cannot be read by its profile.
 */
export async function pull(warehouse: Warehouse, id: string, terms: PullTerms = {}): Promise<PullRun> {
  const source = await findSource(warehouse, id)
  const startedAt = wallTime()
  const log = async ({ marks, ...run }: Outcome): Promise<PullRun> => {
    const finishedAt = wallTime()
    await warehouse.run(
      `INSERT INTO pull_run (number, source, started_at, finished_at, outcome, batch, bytes, message, marks)
       SELECT (SELECT COALESCE(MAX(number), 0) + 1 FROM pull_run), :id, CAST(:started_at AS TIMESTAMP), CAST(:finished_at AS TIMESTAMP), :outcome, CAST(:batch AS INTEGER), CAST(:bytes AS BIGINT), :message, :marks`,
      { id, started_at: startedAt, finished_at: finishedAt, ...run, message: run.message ? storedText(run.message) : '', marks: marks && writtenMarks(marks) },
    )
    return { startedAt, finishedAt, ...run }
  }
  try {
    return await log(await fetchAndImport(warehouse, source, terms))
  } catch (error) {
    const mistake = error instanceof FetchFailure ? pullFailed(id, error.why) : inWords(error, warehouse.folder)
    if (mistake instanceof Mistake) await log({ outcome: 'failed', batch: null, bytes: 0, message: mistake.detail, marks: null })
    throw mistake
  }
}
