import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { vi } from 'vitest'
import { checkout } from '../checkout'
import { run } from '../cli/run'

const launcher = join(checkout, 'server/bin/shuping.mjs')

/** How a command ended: its code, or the signal that ended it. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

/** Starts `shuping …` as a process of its own, in English. */
export function startCommand(args: readonly string[]): Running {
  const child = spawn(process.execPath, [launcher, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, SHUPING_LANG: 'en' } })
  const printed = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
  child.stdout.on('data', (chunk: Buffer) => printed.stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => printed.stderr.push(chunk))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) =>
      resolve({ code, signal, stdout: Buffer.concat(printed.stdout).toString(), stderr: Buffer.concat(printed.stderr).toString() }),
    )
  })
  return { child, ended }
}

/** Runs `shuping …` to its end. */
export const shuping = (...args: readonly string[]): Promise<Ended> => startCommand(args).ended

/** Runs `shuping …`, which has to succeed. @returns what it printed on stdout. */
export async function printed(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await shuping(...args)
  if (code !== 0) throw new Error(`shuping ${args.join(' ')} ended with ${code}:\n${stderr}`)
  return stdout
}

/** Runs `shuping …` to its end in this process, which saves the start of one: for many commands of which what they answer matters, and a few of which are run as processes too. */
export async function shupingHere(...args: readonly string[]): Promise<Omit<Ended, 'signal'>> {
  const printed = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).flatMap((name) => [
    // What a process does on a closed pipe would stay with this one.
    vi.spyOn(process[name], 'on').mockReturnThis(),
    vi.spyOn(process[name], 'write').mockImplementation((chunk) => {
      printed[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
      return true
    }),
  ])
  try {
    return { code: await run(args, ''), ...printed }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

/** Runs `shuping …` in this process, which has to succeed. @returns what it printed on stdout. */
export async function printedHere(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await shupingHere(...args)
  if (code !== 0) throw new Error(`shuping ${args.join(' ')} ended with ${code}:\n${stderr}`)
  return stdout
}
