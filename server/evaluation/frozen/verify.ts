import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { version } from '../../../package.json'
import type { Scheme } from '../../../metrics/schemes'
import { inEmptyEngine, type Session, type Warehouse } from '../../warehouse'
import { askedPeriod } from '../asked-period'
import { frameOf } from '../frame'
import { byType } from './canonical-line'
import { frameFrom, type Thing } from './figure-things'
import { damagedFiles, frozenFolder, type Manifest, manifestOf } from './frozen-folder'
import { judge, type KeptIndicator } from './judgement'
import { figureLines } from './keep'
import { batchMark, keptRowsSql, type KeptTable } from './kept-table'
import { fileOf, type Lines, linesIn, thingsIn } from './line-file'
import type { KeptPeriod } from './register'

/** Where what was kept is not what it should be. */
export interface Difference {
  readonly file: string
  /** From 1; null where it is not told by a line. */
  readonly line: number | null
  /**
   * - `bytes`: the file is not as it was written, or does not belong there;
   * - `unreadable`: it cannot be read on from that line;
   * - `hash`: the lines of all files do not come to the hash;
   * - `figures`: what was kept does not follow from the kept records.
   */
  readonly kind: 'bytes' | 'unreadable' | 'hash' | 'figures'
  /** The line as it was kept, and as it is made again; null where there is none. */
  readonly kept: string | null
  readonly made: string | null
}

export interface Verification {
  readonly period: string
  readonly revision: number
  readonly hash: string
  /** Version of the program that kept it, and of the one that verifies it. */
  readonly frozenBy: string
  readonly verifiedBy: string
  readonly lines: number
  /** The first of each file; empty when all is as it was kept. */
  readonly differences: readonly Difference[]
}

interface Read {
  readonly hash: string
  readonly lines: number
  readonly unreadable: Difference | null
}

/** Reads every line, in the order of all lines. */
async function readAll(folder: string, types: readonly string[]): Promise<Read> {
  const whole = createHash('sha256')
  let lines = 0
  for (const type of [...types].sort(byType)) {
    let line = 1
    try {
      for await (const page of linesIn(folder, type)) {
        whole.update(`${page.join('\n')}\n`)
        line += page.length
      }
    } catch (error) {
      return { hash: '', lines, unreadable: { file: fileOf(type), line, kind: 'unreadable', kept: null, made: String(error) } }
    }
    lines += line - 1
  }
  return { hash: whole.digest('hex'), lines, unreadable: null }
}

/** The first line in which two files of lines differ; null when there is none. */
export async function firstDifference(type: string, kept: Lines, made: Lines): Promise<Difference | null> {
  const ours = made[Symbol.asyncIterator]()
  let waiting: readonly string[] = []
  let at = 0
  let line = 0
  const next = async (): Promise<string | null> => {
    while (at >= waiting.length) {
      const { done, value } = await ours.next()
      if (done) return null
      waiting = value
      at = 0
    }
    return waiting[at++]!
  }
  const differ = (a: string | null, b: string | null): Difference => ({ file: fileOf(type), line, kind: 'figures', kept: a, made: b })
  try {
    for await (const page of kept)
      for (const one of page) {
        line++
        const other = await next()
        if (other !== one) return differ(one, other)
      }
    line++
    const more = await next()
    return more === null ? null : differ(null, more)
  } finally {
    await ours.return?.()
  }
}

/** Puts the kept records into an empty engine, as the statements read them. */
async function restore(session: Session, folder: string, { batches }: Manifest, tables: readonly Pick<KeptTable, 'name' | 'columns'>[]): Promise<void> {
  await session.run(`CREATE TEMP TABLE ${batchMark} (id INTEGER, mark VARCHAR)`)
  for (const [mark, id] of Object.entries(batches)) await session.run(`INSERT INTO ${batchMark} VALUES (CAST(:id AS INTEGER), :mark)`, { id, mark })
  for (const { name, columns } of tables) {
    const rows = keptRowsSql(join(folder, fileOf(name)), columns)
    await session.run(`CREATE TABLE ${name} AS ${name === 'batch' ? `SELECT m.id, 'loaded' AS status, k.* FROM (${rows}) k JOIN ${batchMark} m ON m.mark = k.mark` : rows}`)
  }
}

/**
 * Judges again by the kept statements over the kept records alone, and compares. The frame is made again by the version
 * that made it; any other takes it as it was kept, for what it reads of the records may have changed.
 */
async function remade(session: Session, folder: string, manifest: Manifest): Promise<Difference[]> {
  const things = <T>(type: string): Promise<T[]> => thingsIn<T>(folder, type)
  const tables = await things<Pick<KeptTable, 'name' | 'columns'>>('table')
  const [[head], [scheme], indicators] = [await things<{ id: string; asOf: string; schemeInForce: boolean }>('period'), await things<Scheme>('scheme'), await things<KeptIndicator>('indicator')]
  const columnsOf = (table: string): KeptTable['columns'] => tables.find(({ name }) => name === table)?.columns ?? {}
  if (!head || !scheme) throw new Error(`${folder} holds no period or no scheme`)
  const figures = ['verdict', 'tally']
  await restore(session, folder, manifest, tables.filter(({ name }) => !figures.includes(name)))
  await judge(session, indicators, columnsOf('verdict'))
  const asked = { period: askedPeriod(head.id), scheme, schemeInForce: head.schemeInForce, asOf: head.asOf }
  const frame = manifest.version === version ? await frameOf(session, asked) : frameFrom(await things<Thing>('frame'))
  const made = await figureLines(session, asked, frame, indicators, { verdict: columnsOf('verdict'), tally: columnsOf('tally') })
  const found: Difference[] = []
  for (const [type, lines] of made) {
    const difference = await firstDifference(type, linesIn(folder, type), lines)
    if (difference) found.push(difference)
  }
  return found
}

/** Differences in their order, a line rather than a whole file where both are known. */
const merged = (damaged: readonly string[], others: readonly Difference[]): Difference[] => [
  ...damaged.map((file) => others.find((one) => one.file === file) ?? ({ file, line: null, kind: 'bytes', kept: null, made: null } as const)),
  ...others.filter(({ file }) => !damaged.includes(file)),
]

/**
 * Verifies what was kept of a period: every byte, the hash over all lines, and that verdicts, tallies, frame and ranking
 * follow from the kept records by the kept statements, scheme and rules. Nothing is looked up in the store but the sums.
 */
export async function verifyKept({ folder: dataDir, temporary }: Pick<Warehouse, 'folder' | 'temporary'>, { period, revision, hash, sums, version: frozenBy }: KeptPeriod): Promise<Verification> {
  const folder = frozenFolder(dataDir, period, revision)
  const said = { period, revision, hash, frozenBy, verifiedBy: version }
  const damaged = await damagedFiles(folder, sums)
  const manifest = await manifestOf(folder).catch(() => null)
  if (!manifest || damaged.includes('freeze.json')) return { ...said, lines: 0, differences: merged(damaged.length > 0 ? damaged : ['freeze.json'], []) }
  const read = await readAll(folder, manifest.types)
  if (read.unreadable) return { ...said, lines: read.lines, differences: merged(damaged, [read.unreadable]) }
  const wrong = await inEmptyEngine(temporary, (session) => remade(session, folder, manifest)).catch((error: unknown): Difference[] => {
    // What was tampered with may be no data at all; what was not must be computed.
    if (damaged.length === 0) throw error
    return []
  })
  const unlike: Difference[] = read.hash === hash || damaged.length > 0 ? [] : [{ file: '*.jsonl.gz', line: null, kind: 'hash', kept: hash, made: read.hash }]
  return { ...said, lines: read.lines, differences: merged(damaged, [...unlike, ...wrong]) }
}
