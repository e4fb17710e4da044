import { cpSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { printedHere, type Running, startCommand } from './command'
import { startServer } from './running-server'
import { scratchFolder } from './scratch-folder'
import { storedState } from './stored-state'

const bytesIn = (folder: string, named = /./): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && named.test(entry.name))
    .reduce((sum, entry) => sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0), 0)

const storeFile = /^shuping\.duckdb/

/** Milliseconds until the command ended by itself. */
async function duration({ ended }: Running): Promise<number> {
  const start = performance.now()
  const { code, stderr } = await ended
  if (code !== 0) throw new Error(stderr)
  return performance.now() - start
}

/** Waits until something has been written, or the command has ended. */
async function untilGrown({ child }: Running, folder: string, by: number, named?: RegExp): Promise<void> {
  const before = bytesIn(folder, named)
  while (child.exitCode === null && bytesIn(folder, named) <= before + by) await wait(1)
}

describe('a power cut', () => {
  const scratch = scratchFolder()
  const [before, small, large] = [join(scratch, 'before'), join(scratch, 'small'), join(scratch, 'large')]
  const csv = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name))
  const importing = (data: string): string[] => ['import', ...csv(large), '--profile', 'template', '--observed-on', '2016-02-20', '--data', data]
  const copied = (name: string): string => {
    const data = join(scratch, name)
    cpSync(before, data, { recursive: true })
    return data
  }
  let expected: unknown
  let whole: unknown
  let needed: number

  beforeAll(async () => {
    await printedHere('sample', '--out', small, '--scale', '0.2')
    await printedHere('sample', '--out', large, '--scale', '4', '--seed', '7')
    await printedHere('import', ...csv(small), '--profile', 'template', '--observed-on', '2016-01-20', '--data', before)
    expected = await storedState(before)
    const undisturbed = copied('undisturbed')
    needed = await duration(startCommand(importing(undisturbed)))
    whole = await storedState(undisturbed)
  })

  test('is told apart: the state before the import is not the state after it', () => {
    expect(whole).not.toEqual(expected)
  })

  test.each([0.6, 0.95])('%d of the way through an import leaves the state before it, or the whole of it', async (share) => {
    const data = copied(`import-${share}`)
    const running = startCommand(importing(data))
    await wait(needed * share)
    running.child.kill('SIGKILL')
    await running.ended
    expect([expected, whole]).toContainEqual(await storedState(data))
  })

  test('while the import reads leaves exactly the state before it', async () => {
    const data = copied('reading')
    const running = startCommand(importing(data))
    await untilGrown(running, data, 200_000)
    running.child.kill('SIGKILL')
    expect((await running.ended).signal).toBe('SIGKILL')
    expect(await storedState(data)).toEqual(expected)
    expect(readdirSync(join(data, 'tmp'))).toEqual([])
  })

  test('while the import writes the store leaves the state before it, or the whole of it', async () => {
    const data = copied('storing')
    const running = startCommand(importing(data))
    await untilGrown(running, data, 0, storeFile)
    running.child.kill('SIGKILL')
    expect((await running.ended).signal).toBe('SIGKILL')
    expect([expected, whole]).toContainEqual(await storedState(data))
  })

  test('in the middle of an import through a server leaves the state before it', async () => {
    const data = copied('through-server')
    const server = await startServer({ data })
    const running = startCommand(importing(data))
    await untilGrown(running, data, 200_000)
    await server.kill()
    const { code, stderr } = await running.ended
    expect(code).toBe(1)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(await storedState(data)).toEqual(expected)
  })

  test.each([0.8])('%d of the way through an evaluation leaves the state as it was', async (share) => {
    const data = copied(`evaluation-${share}`)
    const evaluate = ['evaluate', '--period', '2015', '--data', data]
    const undisturbed = await duration(startCommand(evaluate))
    const running = startCommand(evaluate)
    await wait(undisturbed * share)
    running.child.kill('SIGKILL')
    await running.ended
    expect(await storedState(data)).toEqual(expected)
  })
})
