import { DuckDBInstance } from '@duckdb/node-api'
import { engineOptions } from './engine-options'
import { sessionOn } from './session'
import type { Session } from './warehouse'

/**
 * Does some work in an engine of its own that holds nothing, and is gone afterwards.
 *
 * @param temporary folder for what does not fit into memory.
 */
export async function inEmptyEngine<T>(temporary: string, work: (session: Session) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', engineOptions(temporary))
  const connection = await instance.connect()
  try {
    return await work(sessionOn(connection))
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
