import { DuckDBInstance } from '@duckdb/node-api'
import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleObservedOn } from '../../sample-data'
import { importFiles } from '../intake'
import { openWarehouse } from '../warehouse'
import { type Elapsed, elapsed } from './stopwatch'

/** An import with every check, beside DuckDB's own reading of the same files, in one run. */
export interface ImportTime {
  readonly ours: Elapsed
  readonly readCsv: Elapsed
}

/** Until all is in the file of the store: what waits in its log is brought there as well, as for `read_csv`. */
async function ours(folder: string, departments: readonly string[], files: readonly string[]): Promise<Elapsed> {
  const warehouse = await openWarehouse(join(folder, 'ours'))
  const request = { profile: 'template', observedOn: sampleObservedOn, who: 'bench' }
  try {
    if (departments.length > 0) await importFiles(warehouse, { ...request, files: departments }, () => undefined)
    return await elapsed(async () => {
      const { batch } = await importFiles(warehouse, { ...request, files }, () => undefined)
      if (batch.status !== 'loaded' || batch.rejected > 0) throw new Error(`the import that was to be timed is ${batch.status}, with ${batch.rejected} rejects: ${batch.held}`)
      await warehouse.run('CHECKPOINT')
    })
  } finally {
    await warehouse.close()
  }
}

/** Into a table of a file, as the import does, with the engine's own guess of types and nothing checked. It is told the quotes: they may be rarer than its guess looks. */
export async function readCsv(folder: string, files: readonly string[]): Promise<Elapsed> {
  const instance = await DuckDBInstance.create(join(folder, 'read-csv.duckdb'))
  const connection = await instance.connect()
  try {
    return await elapsed(async () => {
      for (const [index, file] of files.entries()) await connection.run(`CREATE TABLE t${index} AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}', delim = ',', quote = '"', escape = '"')`)
      await connection.run('CHECKPOINT')
    })
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/**
 * Times both once, each into a store of its own on disk.
 *
 * @param departments files that have to be there before; not timed.
 */
export async function importTime(scratch: string, departments: readonly string[], files: readonly string[]): Promise<ImportTime> {
  const folder = await mkdtemp(join(scratch, 'import-'))
  try {
    return { readCsv: await readCsv(folder, files), ours: await ours(folder, departments, files) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const megabytesOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0) / 2 ** 20
