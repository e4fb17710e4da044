import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { SnapshotFile } from '../office/office'
import type { Warehouse } from '../warehouse'
import { type Evaluation, evaluationTables } from './evaluation'
import type { Seal } from './seal'

/** More verdict rows than this do not travel; pages of them are fetched from the server. */
const mostRows = 1_000_000

/** What DuckDB 1.0 and later read, the browser's engine among them. */
const storage = `STORAGE_VERSION 'v1.0.0'`

const folderIn = (dataDir: string): string => join(dataDir, 'snapshots')

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

async function fill(warehouse: Warehouse, name: string, { schema, frame, asked, indicators, rows: rowsOf, nameless }: Evaluation, seal: Seal): Promise<void> {
  const [total] = await warehouse.query<{ n: number }>(`SELECT CAST(COALESCE(SUM(met + missed + pending + exempt + unknown), 0) AS BIGINT) AS n FROM ${schema}.tally`)
  for (const table of evaluationTables) await warehouse.run(`CREATE TABLE ${name}.${table} AS SELECT * FROM ${schema}.${table} ORDER BY ALL NULLS LAST`)
  await warehouse.run(`CREATE TABLE ${name}.frame AS SELECT CAST(:json AS VARCHAR) AS json`, { json: JSON.stringify({ ...frame, ...seal, rules: asked.scheme }) })
  if (nameless || (total?.n ?? 0) > mostRows) return
  let made = false
  for (const { id, asOf } of frame.indicators) {
    const indicator = indicators.get(id)
    if (!indicator || asOf === null) continue
    const { text, parameters } = await rowsOf(indicator, {})
    const rows = `SELECT * FROM (${text}) v ORDER BY department, subject`
    await warehouse.run(made ? `INSERT INTO ${name}.verdict ${rows}` : `CREATE TABLE ${name}.verdict AS ${rows}`, parameters)
    made = true
  }
}

async function compressed(file: string): Promise<string> {
  const [made, done] = [`${file}.${randomUUID()}.tmp`, `${file}.gz`]
  await pipeline(createReadStream(file), createGzip({ level: 4 }), createWriteStream(made))
  await rename(made, done)
  return done
}

/**
 * Writes an evaluation as a DuckDB file that a browser attaches: the tables of the evaluation, sorted; `frame`, one row
 * with the frame, its seal and the scheme that it is scored by (`rules`) as `json`; and `verdict`, the rows, where they are at most a million.
 *
 * The file is named by its content, and appears whole.
 */
export async function writeSnapshot(warehouse: Warehouse, evaluation: Evaluation, seal: Seal): Promise<SnapshotFile> {
  const folder = folderIn(warehouse.folder)
  await mkdir(folder, { recursive: true })
  const id = randomUUID()
  const made = join(folder, `${id}.tmp`)
  const name = `snapshot_${id.replaceAll('-', '')}`
  try {
    await warehouse.run(`ATTACH '${made.replaceAll("'", "''")}' AS ${name} (${storage})`)
    try {
      await fill(warehouse, name, evaluation, seal)
    } finally {
      await warehouse.run(`DETACH ${name}`)
    }
    const sha256 = await sha256Of(made)
    const path = join(folder, `${sha256.slice(0, 32)}.duckdb`)
    await rename(made, path)
    return { path, sha256, bytes: (await stat(path)).size, gzip: await compressed(path) }
  } finally {
    await rm(made, { force: true })
    await rm(`${made}.wal`, { force: true })
  }
}

/** Removes what an earlier process left. */
export const removeSnapshots = (dataDir: string): Promise<void> => rm(folderIn(dataDir), { recursive: true, force: true })
