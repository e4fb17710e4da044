import { DuckDBInstance } from '@duckdb/node-api'
import { connectionsTo } from './connections'
import { engineOptions, type WarehouseOptions } from './engine-options'
import { type DataFolder, emptyTemporary, prepareDataFolder } from './data-folder'
import { DataFileUnreadableError, DataFolderBusyError, DataFolderUnwritableError } from './data-folder-errors'
import { writeReference } from './reference'
import { createSchema } from './schema'
import { dropSetAside } from './set-aside'
import { sessionOn } from './session'
import { namedTurns } from './turns'
import type { Session, Warehouse } from './warehouse'

/** Folders open in this process: the engine's own lock only keeps other processes out. */
const openFolders = new Set<string>()

async function openInstance(folder: DataFolder, options: WarehouseOptions): Promise<DuckDBInstance> {
  const settings = engineOptions(folder.temporary, options)
  try {
    return await DuckDBInstance.create(folder.database, settings)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
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
  let instance: DuckDBInstance | null = null
  try {
    instance = await openInstance(folder, options)
    emptyTemporary(folder)
    const warehouse = warehouseOn(instance, folder)
    // What this packing saves on disk, a sixth, is not worth half the time of a commit. It cannot be said before the file is open.
    await warehouse.run("SET disabled_compression_methods = 'fsst'")
    await warehouse.transaction(async (session) => {
      await createSchema(session)
      await dropSetAside(session)
      await writeReference(session)
    })
    return warehouse
  } catch (error) {
    instance?.closeSync()
    openFolders.delete(folder.path)
    throw error
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
  /** What long work has stored goes into the file at once: by way of the log it would be written twice, and again by whoever opens the folder next. */
  const commitWhole = async (session: Session): Promise<void> => {
    await using((other) => other.run("SET checkpoint_threshold = '1KiB'"))
    try {
      await session.run('COMMIT')
    } finally {
      await using((other) => other.run('RESET checkpoint_threshold'))
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
              await session.run('ROLLBACK')
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
