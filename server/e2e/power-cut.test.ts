import { cpSync, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { printed, type Running, startCommand } from './command'
import { startServer } from './running-server'
import { scratchFolder } from './scratch-folder'

/** Files of the store that outlive a process. */
const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0), 0)

/** Everything that a data folder answers. */
const stateOf = async (data: string): Promise<string[]> => [
  await printed('batches', '--data', data, '--format', 'json'),
  await printed('evaluate', '--period', '2015', '--data', data, '--format', 'json'),
  await printed('verdicts', '--indicator', 'reply-timeliness', '--period', '2015', '--data', data, '--format', 'csv'),
]

/** Milliseconds until the command ended by itself. */
async function duration({ ended }: Running): Promise<number> {
  const start = performance.now()
  const { code, stderr } = await ended
  if (code !== 0) throw new Error(stderr)
  return performance.now() - start
}

describe('a power cut', () => {
  const scratch = scratchFolder()
  const [before, small, large] = [join(scratch, 'before'), join(scratch, 'small'), join(scratch, 'large')]
  const csv = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name))
  const importing = (data: string): string[] => ['import', ...csv(large), '--profile', 'template', '--observed-on', '2016-02-20', '--data', data]
  let expected: string[]
  let whole: string[]
  let needed: number

  beforeAll(async () => {
    await printed('sample', '--out', small, '--scale', '0.2')
    await printed('sample', '--out', large, '--scale', '6', '--seed', '7')
    await printed('import', ...csv(small), '--profile', 'template', '--observed-on', '2016-01-20', '--data', before)
    expected = await stateOf(before)
    const undisturbed = join(scratch, 'undisturbed')
    cpSync(before, undisturbed, { recursive: true })
    needed = await duration(startCommand(importing(undisturbed)))
    whole = await stateOf(undisturbed)
  })

  /** All but what tells one run from another. */
  const lasting = (state: readonly string[]): string[] => state.map((text) => text.replaceAll(/"(importedAt|milliseconds)":\s*[^,}]+/g, ''))

  test.each([0.35, 0.5, 0.65, 0.8, 0.95])('%d of the way through an import leaves the state before it, or the whole of it', async (share) => {
    const data = join(scratch, `import-${share}`)
    cpSync(before, data, { recursive: true })
    const running = startCommand(importing(data))
    await wait(needed * share)
    running.child.kill('SIGKILL')
    const { signal } = await running.ended
    const after = lasting(await stateOf(data))
    expect(after).toEqual(lasting(signal === 'SIGKILL' && after[0] === lasting(expected)[0] ? expected : whole))
  })

  test('while the import writes leaves exactly the state before it', async () => {
    const data = join(scratch, 'writing')
    cpSync(before, data, { recursive: true })
    const size = bytesIn(data)
    const running = startCommand(importing(data))
    while (running.child.exitCode === null && bytesIn(data) < size + 200_000) await wait(2)
    running.child.kill('SIGKILL')
    expect((await running.ended).signal).toBe('SIGKILL')
    expect(lasting(await stateOf(data))).toEqual(lasting(expected))
    expect(existsSync(join(data, 'tmp')) ? readdirSync(join(data, 'tmp')) : []).toEqual([])
  })

  test('in the middle of an import through a server leaves the state before it', async () => {
    const data = join(scratch, 'through-server')
    cpSync(before, data, { recursive: true })
    const server = await startServer({ data })
    const size = bytesIn(data)
    const running = startCommand(importing(data))
    while (running.child.exitCode === null && bytesIn(data) < size + 200_000) await wait(2)
    await server.kill()
    const { code, stderr } = await running.ended
    expect(code).toBe(1)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(lasting(await stateOf(data))).toEqual(lasting(expected))
  })

  test.each([0.5, 0.7, 0.9])('%d of the way through an evaluation leaves the state as it was', async (share) => {
    const data = join(scratch, `evaluation-${share}`)
    cpSync(before, data, { recursive: true })
    const evaluate = ['evaluate', '--period', '2015', '--data', data]
    const undisturbed = await duration(startCommand(evaluate))
    const running = startCommand(evaluate)
    await wait(undisturbed * share)
    running.child.kill('SIGKILL')
    await running.ended
    expect(lasting(await stateOf(data))).toEqual(lasting(expected))
  })
})
