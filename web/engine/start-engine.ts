import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm'
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import type { Progress } from './database'
import { download } from './download'
import { wasmSize } from './wasm-size'

/**
 * First statements of every connection. No extension exists offline; without these a missing function makes the engine
 * look for one at a foreign address and corrupts it. The server answers a real 404 under `/ext/`.
 */
const firstStatements = [
  'SET autoinstall_known_extensions=false',
  'SET autoload_known_extensions=false',
  `SET custom_extension_repository='${location.origin}/ext'`,
]

/** DuckDB in a worker of its own. */
export interface StartedEngine {
  readonly database: AsyncDuckDB
  readonly connection: AsyncDuckDBConnection
  /** Ends it at once, whatever it is doing. */
  readonly end: () => void
}

/** @throws when the engine cannot be loaded here, and when `signal` stops it. */
export async function startEngine(signal: AbortSignal, progress: Progress): Promise<StartedEngine> {
  // The worker never answers when its own fetch fails, so the page fetches first; the worker then reads the browser's cache.
  await download(wasmAddress, signal, progress, () => wasmSize, () => undefined)
  const worker = new Worker(workerAddress)
  const database = new AsyncDuckDB(new VoidLogger(), worker)
  const opened = (async () => {
    await database.instantiate(wasmAddress)
    const connection = await database.connect()
    for (const statement of firstStatements) await connection.query(statement)
    return connection
  })()
  try {
    const connection = await Promise.race([opened, failure(worker), stopped(signal)])
    return { database, connection, end: () => worker.terminate() }
  } catch (error) {
    worker.terminate()
    throw error
  }
}

/** A worker that cannot start says so only by an event. */
const failure = (worker: Worker): Promise<never> =>
  new Promise((_, reject) => worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker of the engine did not start'))))

const stopped = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason))
  })
