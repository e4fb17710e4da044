import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { copyFilledFolder } from '../evaluation/frozen/fixture/small-office'
import { openOffice } from '../office/local'
import { printed, printedHere, shupingHere, startCommand } from './command'
import { copyDataFolder } from './data-folder'
import { type RunningServer, startServer } from './running-server'
import { scratchFolder } from './scratch-folder'

const scratch = scratchFolder()
const freezing = (folder: string, period: string): string[] => ['freeze', '--period', period, '--why', '季度通报', '--who', 'tester', '--data', folder]

describe('a process killed in the midst of a freeze', () => {
  test('leaves the period open and no folder of it, and it can be frozen afterwards', async () => {
    const folder = join(scratch, 'killed')
    await copyDataFolder('sample', folder)
    const running = startCommand(freezing(folder, '2015-Q1'))
    const part = join(folder, 'frozen/2015-Q1/0.part')
    while (running.child.exitCode === null && !(existsSync(part) && readdirSync(part).length > 5)) await wait(1)
    running.child.kill('SIGKILL')
    expect((await running.ended).signal).toBe('SIGKILL')
    const office = await openOffice(folder)
    expect(await office.period('2015-Q1')).toMatchObject({ state: 'open', transitions: [], revisions: [] })
    expect(readdirSync(join(folder, 'frozen/2015-Q1'))).toEqual([])
    expect(await office.freeze({ period: '2015-Q1', who: 'tester', why: '重做' })).toMatchObject({ state: 'frozen', revision: 0 })
    await office.close()
  })
})

describe('an office with its second quarter frozen', () => {
  const data = join(scratch, 'data')
  let server: RunningServer
  beforeAll(async () => {
    await copyFilledFolder(data)
    await printed(...freezing(data, '2015-Q2'))
    server = await startServer({ data })
    return () => server.stop()
  })
  const get = async (path: string): Promise<Record<string, unknown>> => (await (await fetch(`${server.address}${path}`)).json()) as Record<string, unknown>
  const post = (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.address}${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) })

  test('has the third quarter open, and says the state with every answer', async () => {
    const { periods } = (await get('/api/overview')) as { periods: { id: string; state: string; hash: string | null }[] }
    const [second, third] = ['2015-Q2', '2015-Q3'].map((id) => periods.find((one) => one.id === id))
    expect([second?.state, third?.state, third?.hash]).toEqual(['frozen', 'open', null])
    const sealed = { state: 'frozen', revision: 0, hash: second?.hash }
    for (const path of ['ranking?', 'departments/AA?', 'verdicts?indicator=update-compliance&', 'explain?indicator=update-compliance&', 'departments/AA/fixes?', 'bulletin/preview?'])
      expect(await get(`/api/${path}period=2015-Q2`)).toMatchObject(sealed)
    expect(await get('/api/ranking?period=2015-Q3')).toMatchObject({ state: 'open', revision: null, hash: null })
    expect(await get('/api/ranking?period=2015-Q2&revision=0')).toMatchObject(sealed)
    expect(await get('/api/ranking?period=2015-Q2&asOf=2015-05-31')).toMatchObject({ state: 'frozen', revision: null, hash: null })
  })

  test('is moved on by its own page alone, and by a step that there is', async () => {
    const step = { to: 'comment', who: 'tester', why: '征求意见' }
    expect((await post('/api/periods/2015-Q2/state', step, { Origin: 'http://evil.example' })).status).toBe(403)
    expect((await post('/api/periods/2015-Q2/state', { ...step, to: 'issued' })).status).toBe(409)
    expect((await post('/api/periods/2015-Q2/state', { ...step, why: ' ' })).status).toBe(400)
    expect((await post('/api/periods/2015-Q2/freeze', { who: 'tester', why: '再次' })).status).toBe(409)
    expect((await post('/api/periods/2029/freeze', { who: 'tester', why: '无数据' })).status).toBe(422)
    expect(await (await post('/api/periods/2015-Q2/state', step)).json()).toMatchObject({ state: 'comment', next: [{ to: 'comment', deed: 'revise' }, { to: 'final', deed: 'move' }] })
  })

  test('is listed, read and verified by the command line, through the server and without it', async () => {
    const questions = [
      ['periods', '--format', 'json', '--data', data],
      ['evaluate', '--period', '2015-Q2', '--format', 'json', '--data', data],
      ['explain', '--indicator', 'update-compliance', '--period', '2015-Q2', '--data', data],
      ['changes', '2015-Q2', '--data', data],
      ['verify', '2015-Q2', '--format', 'json', '--data', data],
    ]
    const through = []
    for (const one of questions) through.push(await printedHere(...one))
    await server.stop()
    const direct = []
    for (const one of questions) direct.push(await printedHere(...one))
    expect(direct).toEqual(through)
    expect(JSON.parse(direct[1] ?? '')).toMatchObject({ state: 'comment', revision: 0 })
    expect(await printed(...questions[3]!)).toBe('Nothing differs.\n')
    expect(JSON.parse(direct[4] ?? '')).toMatchObject({ period: '2015-Q2', differences: [] })
    const refused = await shupingHere('verify', '2015-Q3', '--data', data)
    expect([refused.code, refused.stderr.trimEnd().split('\n').length]).toEqual([1, 1])
  })
})
