import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { copyDataFolder } from '../e2e/data-folder'
import { openOffice } from '../office/local'
import type { HoldingOffice } from '../office/office'
import { startSchedule } from './schedule'

/** What the portal answers next. */
let answer: { status: number; body: string; etag?: string }
let server: Server
let origin: string
let folder: string
let office: HoldingOffice
const who = { who: '王某', why: '每日抓取' }

beforeAll(async () => {
  server = createServer((request, response) => {
    if (answer.etag && request.headers['if-none-match'] === answer.etag) response.writeHead(304).end()
    else response.writeHead(answer.status, answer.etag ? { ETag: answer.etag } : {}).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(async () => {
  await office?.close()
  folder = await mkdtemp(join(tmpdir(), 'shuping-pull-'))
  await copyDataFolder('nothing', folder)
  office = await openOffice(folder)
  answer = { status: 200, body: '部门代码,部门名称,组别\nA,甲局,市级部门\nB,乙局,市级部门\n', etag: '"1"' }
})
afterAll(async () => {
  await office.close()
  await rm(folder, { recursive: true, force: true })
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})
const departments = (schedule?: string) => office.addSource({ id: 'departments', kind: 'file', addresses: [`${origin}/department.csv`], profile: 'template', schedule, ...who })

describe('a source', () => {
  test('is fetched, imported and logged; unchanged it makes no batch', async () => {
    await departments()
    expect(await office.pull('departments')).toMatchObject({ outcome: 'imported', batch: 1, message: null })
    expect(await office.pull('departments')).toMatchObject({ outcome: 'unchanged', batch: null })
    const [batch, ...others] = await office.batches()
    expect([batch!.who, batch!.accepted, others]).toEqual(['pull:departments', 2, []])
    expect(await office.sources()).toMatchObject([{ id: 'departments', made: { who: '王某', why: '每日抓取' }, last: { outcome: 'unchanged' } }])
  })

  test('that fails imports nothing, and shows on the overview until it succeeds', async () => {
    await departments()
    answer = { status: 404, body: 'gone' }
    await expect(office.pull('departments')).rejects.toMatchObject({ code: 'pull-failed', detail: { en: expect.stringContaining('it answers 404') } })
    expect((await office.overview()).failedPulls).toMatchObject([{ source: 'departments', message: { zh: expect.stringContaining('应答 404') } }])
    expect(await office.batches()).toEqual([])
    answer = { status: 200, body: '<html>维护中</html>' }
    await expect(office.pull('departments')).rejects.toMatchObject({ code: expect.any(String) })
    answer = { status: 200, body: '部门代码,部门名称,组别\nA,甲局,市级部门\n' }
    await office.pull('departments')
    expect((await office.overview()).failedPulls).toEqual([])
  })

  test('that lost half of its rows is held', async () => {
    await departments()
    answer = { status: 200, body: `部门代码,部门名称,组别\n${Array.from({ length: 20 }, (_, index) => `D${index},局${index},市级部门\n`).join('')}` }
    await office.pull('departments')
    answer = { status: 200, body: '部门代码,部门名称,组别\nD1,局1,市级部门\n' }
    expect(await office.pull('departments')).toMatchObject({ outcome: 'held', message: { zh: expect.stringContaining('不到该来源上一批次') } })
  })

  test('that cannot be used is refused with a reason', async () => {
    const given = { id: 'x', kind: 'file' as const, addresses: [`${origin}/a.csv`], profile: 'template', ...who }
    for (const [wrong, reason] of [
      [{ addresses: ['file:///etc/passwd'] }, 'http://'],
      [{ addresses: ['http://a:b@localhost/'] }, '口令'],
      [{ profile: 'nowhere' }, '没有导入方案 nowhere'],
      [{ schedule: 'each day' }, 'cron'],
      [{ id: '../x' }, '小写字母'],
    ] as const)
      await expect(office.addSource({ ...given, ...wrong })).rejects.toMatchObject({ code: 'source-wrong', detail: { zh: expect.stringContaining(reason) } })
    await expect(office.pull('nothing')).rejects.toMatchObject({ code: 'unknown-source' })
  })

  test('taken off the list stays on record, and is fetched no more', async () => {
    await departments()
    await office.removeSource({ id: 'departments', ...who })
    expect(await office.sources()).toEqual([])
    await expect(office.pull('departments')).rejects.toMatchObject({ code: 'unknown-source' })
  })

  test('with a schedule is fetched at its times by the office', async () => {
    await office.schedule(() => undefined)
    await departments('* * * * * *')
    // It may have been fetched again since, and found unchanged.
    await expect.poll(async () => (await office.batches()).map(({ who: by }) => by), { timeout: 60_000, interval: 200 }).toEqual(['pull:departments'])
  })
})

test('a schedule never runs a source twice at once', async () => {
  let [running, most, runs] = [0, 0, 0]
  const schedule = startSchedule(async () => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    running--
    runs++
  }, () => undefined)
  schedule.set([{ id: 's', kind: 'file', addresses: ['http://x'], proxy: null, profile: 'template', schedule: '* * * * * *', made: { who: '', at: '', why: null }, last: null }])
  await expect.poll(() => runs, { timeout: 60_000, interval: 100 }).toBeGreaterThan(1)
  schedule.stop()
  expect(most).toBe(1)
})
