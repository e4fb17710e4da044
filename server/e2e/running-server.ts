import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkout } from '../checkout'
import { copyDataFolder } from './data-folder'
import { noteOfProcess, onceARun } from './suite'

const launcher = join(checkout, 'server/bin/shuping.mjs')

/** A server of its own, as an operator starts it: another process, a free port, its own data folder. */
export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  /** The data folder. */
  readonly data: string
  /** What it has printed so far. */
  readonly output: () => string
  /** Number of its process. */
  readonly pid: number
  /** Ends it the polite way; removes the data folder when it was made here. */
  readonly stop: () => Promise<void>
  /** Ends it as a power cut does; the data folder stays. */
  readonly kill: () => Promise<void>
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()))

/** Signals the launcher and what it started. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return
  if (process.platform === 'win32') child.kill(name)
  else process.kill(-child.pid, name)
}

/**
 * Starts `shuping serve` on a free port and waits until it says its address.
 *
 * @param options.data a data folder; one that does not exist is made, with the sample. By default a fresh one that holds it.
 * @param options.sample false for a fresh folder without the sample.
 */
export async function startServer(options: { data?: string; sample?: boolean; args?: readonly string[] } = {}): Promise<RunningServer> {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'shuping-e2e-')))
  if (options.data === undefined) await copyDataFolder(options.sample === false ? 'nothing' : 'sample', data)
  const sample = options.sample === false ? ['--no-sample'] : []
  const child = spawn(process.execPath, [launcher, 'serve', '--port', '0', '--data', data, ...sample, ...(options.args ?? [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  let printed = ''
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /http:\/\/[\w.[\]:]+:\d+/.exec(printed)
      if (found) resolve(found[0])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`shuping serve ended with ${code} before it listened:\n${printed}`)))
  })
  const end = async (name: NodeJS.Signals) => {
    signal(child, name)
    await ended(child)
  }
  return {
    address,
    data,
    pid: child.pid!,
    output: () => printed,
    stop: async () => {
      await end('SIGTERM')
      if (options.data === undefined) await rm(data, { recursive: true, force: true })
    },
    kill: () => end('SIGKILL'),
  }
}

/** A server that is there for the whole run. */
export type SharedServer = Pick<RunningServer, 'address' | 'data'>

/** A server over the sample for all tests of a run that only read: it ends with the run. */
export async function sharedServer(): Promise<SharedServer> {
  const said = await onceARun('shared-server', async (folder) => {
    const data = join(folder, 'data')
    await copyDataFolder('sample', data)
    const { address, pid } = await startServer({ data })
    await writeFile(noteOfProcess(pid), '')
    return JSON.stringify({ address, data })
  })
  return JSON.parse(said) as SharedServer
}
