import { totalmem } from 'node:os'

export interface WarehouseOptions {
  /** Most memory that the engine takes, such as `1GB`; by default half of the machine's and at most 4 GB; the rest spills to disk. */
  readonly memory?: string
  /** By default as many as the machine has. */
  readonly threads?: number
}

/** How the engine is set up: it fetches nothing, and spills into a folder of ours. */
export const engineOptions = (temporary: string, { memory, threads }: WarehouseOptions = {}): Record<string, string> => ({
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  temp_directory: temporary,
  memory_limit: memory ?? `${Math.min(4096, Math.floor(totalmem() / 2 ** 21))}MiB`,
  ...(threads === undefined ? {} : { threads: String(threads) }),
})
