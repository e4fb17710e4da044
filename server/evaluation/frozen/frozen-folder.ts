import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { open, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FigureChange } from '../../../metrics/scoring/figure-change'
import type { Ranking } from '../../../metrics/scoring/ranking'
import type { CorrectionNote } from '../../bulletin/input'
import { canonical, type Json } from './canonical-line'
import { rankingFrom, type Thing } from './figure-things'
import { fileOf, thingsIn } from './line-file'
import type { KeptPeriod } from './register'

/** What is said of kept figures beside them, and outside their hash: it differs from one keeping of the same to another. */
export interface Manifest {
  readonly product: 'shuping'
  /** Of this layout of files. */
  readonly format: 1
  readonly period: string
  readonly revision: number
  /** SHA-256 over all lines, sorted. */
  readonly hash: string
  readonly lines: number
  /** Each has a file of its lines. */
  readonly types: readonly string[]
  /** Of the program. */
  readonly version: string
  readonly unfinished: boolean
  readonly who: string
  readonly at: string
  readonly why: string
  /** Number of each batch in this store, by its mark. */
  readonly batches: Readonly<Record<string, number>>
}

const [manifestName, changesName, sumsName] = ['freeze.json', 'changes.json', 'SHA256SUMS']

const rootOf = (dataDir: string): string => join(dataDir, 'frozen')

const settledOf = (dataDir: string, period: string, revision: number): string => join(rootOf(dataDir), period, String(revision))

const unsettled = '.part'

/** Where a revision is written, before it is entered. */
export const partOf = (dataDir: string, period: string, revision: number): string => `${settledOf(dataDir, period, revision)}${unsettled}`

/** Where a revision that was entered is: in its place, unless the process ended before it got there. */
export function frozenFolder(dataDir: string, period: string, revision: number): string {
  const folder = settledOf(dataDir, period, revision)
  return existsSync(folder) ? folder : partOf(dataDir, period, revision)
}

/** Has a file, or the names in a folder, on the disk; not every system can do it for folders. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const syncFolder = (folder: string): Promise<void> => (process.platform === 'win32' ? Promise.resolve() : sync(folder))

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')

/**
 * Ends the writing of a folder, and has all of it on the disk: what is said of it, what it changed, and the sum of each file, as `sha256sum -c` reads them.
 *
 * @returns the SHA-256 of the sums themselves.
 */
export async function sealFolder(folder: string, files: readonly { readonly name: string; readonly sha256: string }[], manifest: Manifest, changes: readonly FigureChange[]): Promise<string> {
  const texts = [manifest, changes].map((one) => `${canonical(one as unknown as Json)}\n`)
  const [said, changed] = [texts[0]!, texts[1]!]
  const sums = [...files, { name: manifestName, sha256: sha256(said) }, { name: changesName, sha256: sha256(changed) }].map((file) => `${file.sha256}  ${file.name}\n`).join('')
  await writeFile(join(folder, manifestName), said, { mode: 0o400 })
  await writeFile(join(folder, changesName), changed, { mode: 0o400 })
  await writeFile(join(folder, sumsName), sums, { mode: 0o400 })
  // All at once: the first that is waited for takes the others along.
  await Promise.all((await readdir(folder)).map((name) => sync(join(folder, name))))
  await syncFolder(folder)
  return sha256(sums)
}

/** Puts a revision that was entered into its place. */
export async function settle(dataDir: string, period: string, revision: number): Promise<void> {
  await rename(partOf(dataDir, period, revision), settledOf(dataDir, period, revision))
  await syncFolder(join(rootOf(dataDir), period))
}

/** What an earlier process left on its way: period and revision of each. */
export async function unsettledIn(dataDir: string): Promise<{ readonly period: string; readonly revision: number }[]> {
  const periods = existsSync(rootOf(dataDir)) ? await readdir(rootOf(dataDir)) : []
  const found = await Promise.all(periods.map(async (period) => (await readdir(join(rootOf(dataDir), period))).map((name) => ({ period, name }))))
  return found.flat().flatMap(({ period, name }) => (name.endsWith(unsettled) ? [{ period, revision: Number(name.slice(0, -unsettled.length)) }] : []))
}

/** Figures and ranks that differ from the revision before; none of a first one. */
export const changesOf = async (folder: string): Promise<FigureChange[]> => JSON.parse(await readFile(join(folder, changesName), 'utf8')) as FigureChange[]

/** The ranking that was kept as the period's own. */
export const keptRanking = async (dataDir: string, { period, revision }: Pick<KeptPeriod, 'period' | 'revision'>): Promise<Ranking> =>
  rankingFrom('groups', await thingsIn<Thing>(frozenFolder(dataDir, period, revision), 'ranking'))

/** A line of a correction of a verdict. */
interface CorrectionLine extends Omit<CorrectionNote, 'firstVerdict'> {
  readonly period: string
  readonly subject: string
  readonly first_verdict: CorrectionNote['firstVerdict']
}

const byPlace = (a: CorrectionLine, b: CorrectionLine): number => [a.department, a.indicator, a.subject].join('\n') < [b.department, b.indicator, b.subject].join('\n') ? -1 : 1

/** The corrections of a period that its kept figures count, by department, indicator and subject. */
export async function keptCorrections(dataDir: string, { period, revision }: Pick<KeptPeriod, 'period' | 'revision'>): Promise<CorrectionNote[]> {
  const folder = frozenFolder(dataDir, period, revision)
  const lines = existsSync(join(folder, fileOf('verdict_correction'))) ? await thingsIn<CorrectionLine>(folder, 'verdict_correction') : []
  return lines
    .filter((line) => line.period === period)
    .sort(byPlace)
    .map(({ indicator, department, first_verdict: firstVerdict, verdict, ground, appeal }) => ({ indicator, department, firstVerdict, verdict, ground, appeal: appeal ?? null }))
}

export const manifestOf = async (folder: string): Promise<Manifest> => JSON.parse(await readFile(join(folder, manifestName), 'utf8')) as Manifest

async function sumOf(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  return hash.digest('hex')
}

/**
 * The files of a folder that are not as they were kept, and those that do not belong to it.
 *
 * @param sums SHA-256 of the file of sums, as it was entered.
 */
export async function damagedFiles(folder: string, sums: string): Promise<string[]> {
  const text = await readFile(join(folder, sumsName), 'utf8').catch(() => '')
  if (sha256(text) !== sums) return [sumsName]
  const listed = new Map(text.split('\n').flatMap((line) => (line === '' ? [] : [[line.slice(66), line.slice(0, 64)]])))
  const damaged: string[] = []
  for (const [name, sum] of listed) if ((await sumOf(join(folder, name))) !== sum) damaged.push(name)
  const strangers = (await readdir(folder)).filter((name) => name !== sumsName && !listed.has(name))
  return [...damaged, ...strangers].sort()
}
