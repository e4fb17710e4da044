import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici'
import { expect, test } from 'vitest'
import { copyDataFolder } from '../e2e/data-folder'
import { freezePeriod } from '../evaluation/frozen/freeze'
import { withdrawBatch } from '../intake'
import { openWarehouse } from '../warehouse'
import { wallTime } from '../warehouse/wall-clock'
import { remoteOffice } from './remote'
import { underWay, works } from './work'

const words = { who: '经办人', why: '测试' }

const minuteNow = (): string => wallTime().slice(11, 16)

/** Something that lasts until it is let go. */
function lasting(): { readonly work: () => Promise<void>; readonly end: () => void } {
  let end = (): void => {}
  const gate = new Promise<void>((resolve) => (end = resolve))
  return { work: () => gate, end }
}

test('what takes long is said by name with the minute since when, and so is what waits for it', async () => {
  const data = await mkdtemp(join(tmpdir(), 'shuping-work-'))
  await copyDataFolder('nothing', data)
  const warehouse = await openWarehouse(data)
  const now = () => underWay(warehouse.work())
  const said = () => now()?.says
  try {
    const freeze = lasting()
    await warehouse.transaction(async () => expect(now()).toBeNull())
    const [before, frozen] = [minuteNow(), warehouse.transaction(freeze.work, works.freeze('2015-Q2'))]
    await expect.poll(now).toMatchObject({ period: '2015-Q2', batch: null, awaited: false })
    const [, since] = /^正在冻结2015年第二季度，自 (\d\d:\d\d) 起。$/.exec(said()!.zh)!
    expect([before, minuteNow()]).toContain(since)
    const deeds = [withdrawBatch(warehouse, { batch: 3, ...words }), withdrawBatch(warehouse, { batch: 4, ...words }), warehouse.transaction(async () => {})]
    expect(said()).toEqual({
      zh: `正在冻结2015年第二季度，自 ${since} 起；随后继续：撤回批次 3、撤回批次 4、其他办理。`,
      en: `The freeze of Q2 2015 has been under way since ${since}; the withdrawal of batch 3, the withdrawal of batch 4, and what else was asked will go on after it.`,
    })
    freeze.end()
    await frozen
    expect((await Promise.allSettled(deeds)).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
    const load = lasting()
    const loaded = warehouse.transaction(load.work, works.import)
    const refused = freezePeriod(warehouse, { period: '2031-Q2', ...words }).catch((error: unknown) => error)
    await expect.poll(() => said()?.zh).toMatch(/^正在导入，自 \d\d:\d\d 起；随后继续：冻结2031年第二季度。$/)
    expect(now()).toMatchObject({ period: null, awaited: true })
    load.end()
    await loaded
    expect(await refused).toMatchObject({ code: 'nothing-to-freeze' })
    expect(now()).toBeNull()
  } finally {
    await warehouse.close()
    await rm(data, { recursive: true, force: true })
  }
})

test('a command that works through a server is told what it waits for, once for each thing, and not what it does itself', async () => {
  const stages = ['己', '甲', '甲', '乙'].map((zh) => ({ says: { zh, en: zh }, period: null, batch: null, awaited: zh !== '己' }))
  let finish = (): void => {}
  const server = createServer((request, response) => {
    const say = (body: object) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))
    if (request.method === 'POST') finish = () => void say({})
    else {
      const [work = null] = stages.splice(0, 1)
      say({ work })
      if (work === null) finish()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const told: string[] = []
  const office = remoteOffice({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: 'x' }, 'user', { tell: ({ zh }) => told.push(zh), everyMs: 1 })
  await office.withdraw({ batch: 3, ...words })
  expect(told).toEqual(['甲', '乙'])
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

test('a command that works through a server waits for a deed as long as it takes, not the minutes that a client waits by itself', async () => {
  const server = createServer((request, response) => void setTimeout(() => response.setHeader('Content-Type', 'application/json').end('{}'), request.method === 'POST' ? 1500 : 0))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const usual = getGlobalDispatcher()
  setGlobalDispatcher(new Agent({ headersTimeout: 100 }))
  try {
    const office = remoteOffice({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: 'x' }, 'user')
    await office.withdraw({ batch: 3, ...words })
  } finally {
    setGlobalDispatcher(usual)
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})
