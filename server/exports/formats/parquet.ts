import { createReadStream } from 'node:fs'
import { inEmptyEngine } from '../../warehouse'
import type { KeptRows } from '../kept-rows'
import type { ColumnType } from '../table'

const sqlTypes: Readonly<Record<ColumnType, string>> = { text: 'VARCHAR', whole: 'BIGINT', share: 'DOUBLE', score: 'DOUBLE', flag: 'BOOLEAN', day: 'DATE', instant: 'VARCHAR', json: 'VARCHAR' }

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/**
 * A table as Parquet, columns under their ids. One thread reads an array of rows in any case; others that write them would
 * only gather what has to wait for its turn, and hold it in memory.
 *
 * @param temporary folder for the file on its way.
 */
export async function* parquetChunks({ path, columns }: KeptRows, temporary: string): AsyncIterable<Uint8Array> {
  const made = `${path}.parquet`
  const shape = columns.map(({ id, type }) => `${literal(id)}: ${literal(sqlTypes[type])}`).join(', ')
  await inEmptyEngine(temporary, (session) =>
    session.run(`SET threads = 1; COPY (SELECT * FROM read_json(${literal(path)}, format = 'array', columns = {${shape}})) TO ${literal(made)} (FORMAT parquet, COMPRESSION zstd)`),
  )
  yield* createReadStream(made)
}
