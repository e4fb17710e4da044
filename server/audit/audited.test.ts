import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstFiles, type SmallOffice, smallOffice } from '../evaluation/frozen/fixture/small-office'
import { createApp } from '../routes/app'
import { tokenHeader } from '../access/token-header'
import type { AuditEntry } from './entry'

let small: SmallOffice
const office = () => small.office
const app = () => createApp(office(), { version: '0.0.0', token: 't', web: null, loopbackOnly: true })
const from = { incoming: { socket: { remoteAddress: '10.1.2.3' } } }
const ask = (path: string, init: RequestInit = {}) => app().request(`http://127.0.0.1${path}`, init, from)
const post = (path: string, body: object) => ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
const newest = async (): Promise<AuditEntry> => (await office().audit({ size: 1 })).entries[0]!

describe('the office enters what it does', () => {
  beforeAll(async () => {
    small = await smallOffice()
    await small.import(firstFiles, '2015-09-30')
  })
  afterAll(() => small.end())

  it('an import, with the files and what came of it', async () => {
    const { entries } = await office().audit({ deed: 'import' })
    expect(entries).toMatchObject([{ number: 1, who: 'test', from: 'local', why: '测试', before: null, after: { batch: 1, status: 'loaded', repeated: false } }])
    expect(entries[0]?.about).toBe(Object.keys(firstFiles).join(' '))
  })

  it('a decision, with the one that it takes the place of', async () => {
    const grace = (days: string) => office().decide({ type: 'update-grace', cells: { frequency: 'month', days, clause: '试行口径' }, who: '张三', why: '试行' })
    await grace('2')
    expect(await newest()).toMatchObject({ deed: 'decision', about: 'update-grace', who: '张三', why: '试行', outcome: 'done', before: null, after: { frequency: 'month', days: '2' } })
    await grace('3')
    expect(await newest()).toMatchObject({ before: { days: '2' }, after: { days: '3' } })
  })

  it('what was refused, by the name of the mistake', async () => {
    await expect(office().withdraw({ batch: 99, who: '张三', why: '误报' })).rejects.toThrow('99')
    expect(await newest()).toMatchObject({ deed: 'withdrawal', about: '99', outcome: 'refused', before: null, after: { mistake: 'unknown-batch', title: { zh: expect.stringMatching(/./) as string } } })
  })

  it('a freeze and a move, with the states and the hash', async () => {
    const { hash } = await office().freeze({ period: '2015-Q2', who: '张三', why: '季度通报' })
    expect(await newest()).toMatchObject({ deed: 'freeze', period: '2015-Q2', before: { state: 'open', hash: null }, after: { state: 'frozen', revision: 0, hash } })
    await post('/api/periods/2015-Q2/state', { to: 'comment', who: '李四', why: '征求意见' })
    expect(await newest()).toMatchObject({ deed: 'move', who: '李四', from: '10.1.2.3', before: { state: 'frozen' }, after: { state: 'comment' } })
  })

  it('a source, its pull and its removal', async () => {
    const empty = createServer((_, answer) => answer.writeHead(404).end()).listen(0, '127.0.0.1')
    await once(empty, 'listening')
    const address = `http://127.0.0.1:${(empty.address() as AddressInfo).port}/x.csv`
    await office().addSource({ id: 'nowhere', kind: 'file', addresses: [address], profile: 'shanghai-portal', who: '张三', why: '试抓' })
    await expect(office().pull('nowhere')).rejects.toThrow('nowhere')
    empty.close()
    await office().removeSource({ id: 'nowhere', who: '张三', why: '停用' })
    const { entries } = await office().audit({ about: 'nowhere' })
    expect(entries).toMatchObject([
      { deed: 'source-removal', before: { addresses: [address] }, after: null },
      { deed: 'pull', outcome: 'refused', after: { mistake: 'pull-failed' } },
      { deed: 'source', before: null, after: { kind: 'file' } },
    ])
  })

  it('downloads and refusals, with the path and where they came from', async () => {
    await (await ask('/api/verdicts.csv?period=2015&indicator=catalog-coverage')).text()
    expect(await newest()).toMatchObject({ deed: 'download', about: 'GET /api/verdicts.csv?period=2015&indicator=catalog-coverage', period: '2015', from: '10.1.2.3', outcome: 'done' })
    await ask('/api/batches', { method: 'POST', headers: { [tokenHeader]: 'wrong' } })
    expect(await newest()).toMatchObject({ deed: 'refusal', about: 'POST /api/batches', from: '10.1.2.3', outcome: 'refused', after: { status: 403 } })
  })

  it('nothing of what only reads', async () => {
    const { number } = await newest()
    await ask('/api/ranking?period=2015')
    await ask('/api/audit')
    expect((await newest()).number).toBe(number)
  })

  it('and the record is whole, searched and exported', async () => {
    const total = (await newest()).number
    expect(await (await ask('/api/audit/verification')).json()).toMatchObject({ entries: total, broken: null })
    expect(await (await ask('/api/audit?deed=freeze&size=1')).json()).toMatchObject({ total: 1, entries: [{ deed: 'freeze', period: '2015-Q2' }] })
    expect((await ask('/api/audit?since=yesterday')).status).toBe(400)
    const csv = await (await ask('/api/audit.csv?deed=freeze')).text()
    expect(csv.split('\r\n')[0]).toBe('number,at,who,from,deed,about,period,outcome,why,before,after,clockBack,previous,hash')
    expect(csv.trimEnd().split('\r\n')).toHaveLength(2)
    const book = await readXlsx(new Uint8Array(await (await ask('/api/audit.xlsx?deed=decision')).arrayBuffer()))
    expect(book.sheets[0]?.rows.map((row) => row[4])).toEqual(['deed', 'decision', 'decision'])
  })
})
