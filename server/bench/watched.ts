import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../checkout'
import type { Figure } from './figure'
import { spread } from './spread'

/** What a command took, in a process of its own; null where the system does not tell. */
export interface Watched {
  readonly milliseconds: number
  /** Of all its threads, in milliseconds. */
  readonly processor: number | null
  readonly peakMegabytes: number | null
}

/** Ticks of a second in which Linux counts the time of processes. */
const ticks = 100

/** Most memory that a process has used so far, and its time on the processors. */
function lookedAt(pid: number): Pick<Watched, 'processor' | 'peakMegabytes'> | null {
  try {
    const most = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    const [, after = ''] = /\) (.*)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    const [user, system] = after.split(' ').slice(11, 13).map(Number)
    return most ? { peakMegabytes: Number(most[1]) / 1024, processor: (((user ?? 0) + (system ?? 0)) / ticks) * 1000 } : null
  } catch {
    return null
  }
}

/** Runs the command line to its end, watching its memory and its time. */
export async function watched(args: readonly string[]): Promise<Watched> {
  const start = performance.now()
  const child = spawn(process.execPath, [join(checkout, 'dist/server/main.js'), ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  let last: Omit<Watched, 'milliseconds'> = { processor: null, peakMegabytes: null }
  const watch = setInterval(() => {
    last = lookedAt(child.pid ?? 0) ?? last
  }, 50)
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`shuping ${args.join(' ')} ended with ${code}: ${said.trim()}`)
  return { ...last, milliseconds: performance.now() - start }
}

/** The lines of the report on a command that was run some times: its time, its time on the processors, its peak of memory. */
export function commandFigures(chapter: string, what: string, runs: readonly Watched[]): Figure[] {
  const line = (of: string, unit: Figure['unit'], values: readonly (number | null)[]): Figure[] => {
    const known = values.flatMap((value) => value ?? [])
    return known.length === 0 ? [] : [{ chapter, what: `${what}${of}`, unit, spread: spread(known), budget: null, note: 'the whole command, in a process of its own' }]
  }
  return [
    ...line('', 'ms', runs.map((run) => run.milliseconds)),
    ...line(', processor time', 'ms', runs.map((run) => run.processor)),
    ...line(', peak memory', 'MB', runs.map((run) => run.peakMegabytes)),
  ]
}
