import { StatementError } from './session'
import type { Session } from './warehouse'

/** What the engine may hold while files are loaded or figures are kept, in MiB; what is more waits on disk. Reading takes some 300 MB beside it. */
const frugalMemory = 400

/**
 * Does some work with little memory: the limit holds for the whole engine, and is what it was when the work is done. Where
 * the engine holds more already, and cannot let go of it, the work goes on under the limit that stands. Rows are stored in
 * any order meanwhile: all threads may store them then, though a table is joined.
 *
 * @param session other than that of a transaction that the work is done in: one that failed takes no statement any more.
 */
export async function frugally<T>(session: Session, work: () => Promise<T>): Promise<T> {
  const [{ usual } = { usual: '' }] = await session.query<{ usual: string }>("SELECT current_setting('memory_limit') AS usual")
  try {
    await session.run(`SET memory_limit = '${frugalMemory}MiB'`)
  } catch (error) {
    if (!(error instanceof StatementError)) throw error
  }
  await session.run('SET preserve_insertion_order = false')
  try {
    return await work()
  } finally {
    await session.run(`SET memory_limit = '${usual}'; SET preserve_insertion_order = true`)
  }
}
