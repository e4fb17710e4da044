import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem, type } from 'node:os'
import { version as duckdb } from '@duckdb/node-api'
import { checkout } from '../checkout'

/** Where and with what the figures were measured. */
export interface Machine {
  readonly date: string
  readonly commit: string
  readonly processor: string
  readonly cores: number
  readonly memory: string
  readonly system: string
  /** Processes that wanted a processor in the last 15 minutes, on average: more than `cores` means that others were at work. */
  readonly load: number
  readonly node: string
  readonly duckdb: string
}

const commit = (): string => {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: checkout, stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim()
  } catch {
    return 'no git'
  }
}

export const machine = (): Machine => ({
  date: new Date().toISOString().slice(0, 10),
  commit: commit(),
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  system: type(),
  load: Math.round((loadavg()[2] ?? 0) * 10) / 10,
  node: process.versions.node,
  duckdb: duckdb(),
})
