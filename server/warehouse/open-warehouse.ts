import { DuckDBInstance } from '@duckdb/node-api'
import { connectionsTo } from './connections'
import { engineOptions, type WarehouseOptions } from './engine-options'
import { type DataFolder, emptyTemporary, prepareDataFolder } from './data-folder'
import { DataFileUnreadableError, DataFolderBusyError, DataFolderUnwritableError } from './data-folder-errors'
import { freeAt, inWords, wasFull } from './disk-full'
import { writeReference } from './reference'
import { createSchema } from './schema'
import { dropSetAside } from './set-aside'
import { sessionOn } from './session'
import { namedTurns } from './turns'
import type { Session, Warehouse } from './warehouse'

/** Bytes that a disk must have left for a checkpoint: one that finds no room stops the engine, though what it packs is committed. */
const checkpointRoom = 5e8

/** Folders open in this process: the engine's own lock only keeps other processes out. */
const openFolders = new Set<string>()

async function openInstance(folder: DataFolder, options: WarehouseOptions): Promise<DuckDBInstance> {
  const settings = engineOptions(folder.temporary, options)
  try {
    return await DuckDBInstance.create(folder.database, settings)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (wasFull(error)) throw error
    if (/lock/i.test(message)) throw new DataFolderBusyError(folder.path, /PID (\d+)/.exec(message)?.[1] ?? null)
    if (/permission denied|read-only/i.test(message)) throw new DataFolderUnwritableError(folder.path, 'EACCES')
    throw new DataFileUnreadableError(folder.database, message)
  }
}

/**
 * Opens the store of a data folder, made when missing: its schema and reference tables are brought up to date, and what
 * an earlier process left in `tmp` is removed. A process that died in a transaction leaves the state before it.
 *
 * @throws DataFolderBusyError when it is open already, here or in another process.
 * @throws DataFolderUnwritableError, DataFileUnreadableError
 */
export async function openWarehouse(dataDir: string, options: WarehouseOptions = {}): Promise<Warehouse> {
  const folder = prepareDataFolder(dataDir)
  if (openFolders.has(folder.path)) throw new DataFolderBusyError(folder.path, String(process.pid))
  openFolders.add(folder.path)
  let warehouse: Warehouse | null = null
  try {
    warehouse = warehouseOn(await openInstance(folder, options), folder)
    emptyTemporary(folder)
    // What this packing saves on disk, a sixth, is not worth half the time of a commit. It cannot be said before the file is open.
    await warehouse.run("SET disabled_compression_methods = 'fsst'")
    await warehouse.transaction(async (session) => {
      await createSchema(session)
      await dropSetAside(session)
      await writeReference(session)
    })
    return warehouse
  } catch (error) {
    await warehouse?.close()
    openFolders.delete(folder.path)
    throw inWords(error, folder.path)
  }
}

function warehouseOn(instance: DuckDBInstance, folder: DataFolder): Warehouse {
  const connections = connectionsTo(instance)
  const inTurn = namedTurns()
  const using = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    const connection = await connections.take()
    try {
      return await work(sessionOn(connection))
    } finally {
      connections.give(connection)
    }
  }
  /**
   * What long work has stored goes into the file at once: by way of the log it would be written twice, and again by whoever
   * opens the folder next. Where the disk is nearly full it stays in the log, and so does what follows.
   */
  const commitWhole = async (session: Session): Promise<void> => {
    const roomy = freeAt(folder.path) > checkpointRoom
    await using((other) => other.run(`SET checkpoint_threshold = '${roomy ? '1KiB' : '1TiB'}'`))
    try {
      await session.run('COMMIT')
    } finally {
      if (roomy) await using((other) => other.run('RESET checkpoint_threshold'))
    }
  }
  return {
    folder: folder.path,
    temporary: folder.temporary,
    query: (sql, parameters) => using((session) => session.query(sql, parameters)),
    run: (sql, parameters) => using((session) => session.run(sql, parameters)),
    append: (table, rows) => using((session) => session.append(table, rows)),
    async *stream(sql, parameters) {
      const connection = await connections.take()
      try {
        yield* sessionOn(connection).stream(sql, parameters)
      } finally {
        connections.give(connection)
      }
    },
    transaction: (work, errand) =>
      inTurn.take(
        () =>
          using(async (session) => {
            await session.run('BEGIN')
            try {
              const result = await work(session)
              if (errand) await commitWhole(session)
              else await session.run('COMMIT')
              return result
            } catch (error) {
              // A commit that failed has rolled back, and the engine takes no second one: what went wrong first is said.
              await session.run('ROLLBACK').catch(() => undefined)
              throw error
            }
          }),
        errand,
      ),
    work: () => inTurn.now(),
    async close() {
      await inTurn.take(() => connections.close())
      instance.closeSync()
      openFolders.delete(folder.path)
    },
  }
}
