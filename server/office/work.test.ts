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
import { remoteOffice } from './remote'
import { waitingText, works } from './work'

const words = { who: '经办人', why: '测试' }

/** Something that lasts until it is let go. */
function lasting(): { readonly work: () => Promise<void>; readonly end: () => void } {
  let end = (): void => {}
  const gate = new Promise<void>((resolve) => (end = resolve))
  return { work: () => gate, end }
}

test('what waits for a freeze is said by name, and so is a freeze that waits; while nobody waits nothing is', async () => {
  const data = await mkdtemp(join(tmpdir(), 'shuping-work-'))
  await copyDataFolder('nothing', data)
  const warehouse = await openWarehouse(data)
  const said = () => waitingText(warehouse.work())
  try {
    const freeze = lasting()
    const frozen = warehouse.transaction(freeze.work, works.freeze('2015-Q2'))
    expect(said()).toBeNull()
    const deeds = [withdrawBatch(warehouse, { batch: 3, ...words }), withdrawBatch(warehouse, { batch: 4, ...words }), warehouse.transaction(async () => {})]
    expect(said()).toEqual({
      zh: '正在冻结 2015-Q2；随后继续：撤回批次 3、撤回批次 4、其他办理。',
      en: 'The freeze of 2015-Q2 is under way; the withdrawal of batch 3, the withdrawal of batch 4, and what else was asked will go on after it.',
    })
    freeze.end()
    await frozen
    expect((await Promise.allSettled(deeds)).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
    const load = lasting()
    const loaded = warehouse.transaction(load.work, works.import)
    const refused = freezePeriod(warehouse, { period: '2031-Q2', ...words }).catch((error: unknown) => error)
    await expect.poll(said).toMatchObject({ zh: '正在导入；随后继续：冻结 2031-Q2。' })
    load.end()
    await loaded
    expect(await refused).toMatchObject({ code: 'nothing-to-freeze' })
    expect(said()).toBeNull()
  } finally {
    await warehouse.close()
    await rm(data, { recursive: true, force: true })
  }
})

test('a command that works through a server is told what it waits for, once for each thing', async () => {
  const waits = ['甲', '甲', '乙'].map((zh) => ({ zh, en: zh }))
  let finish = (): void => {}
  const server = createServer((request, response) => {
    const say = (body: object) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))
    if (request.method === 'POST') finish = () => void say({})
    else {
      const [next = null] = waits.splice(0, 1)
      say({ waiting: next })
      if (next === null) finish()
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
