import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openOffice } from '../office/local'
import type { HoldingOffice } from '../office/office'
import { openWarehouse } from '../warehouse'
import { openPortal, openProxy, type Portal } from './portal.fixture'
import { fetchFile } from './fetch-file'
import { pull } from './pull'
import type { SourceRequest } from './sources'
import { wayTo } from './way'

const deed = { who: '王某', why: '每日抓取' }
const departments = '部门代码,部门名称,组别\nA,甲局,市级部门\nB,乙局,市级部门\n'

/** A profile of catalogues in JSON, of any of the forms that are fetched. */
const catalogue = (name: string): string => `name: ${name}
names: { zh: 目录, en: Catalogue }
source: ${name}
inputs: { list: { file: 'jsonl?$', json: { rows: [result, dataset], fields: { id: [id, identifier], title: title, office: [organization.title?, publisher.name?] } } } }
introducesDepartments: { from: list, name: office, group: municipal }
records: [{ type: dataset, from: list, snapshot: true, columns: { id: id, title: title, department: office } }]
`

describe('a source', () => {
  let folder: string
  let office: HoldingOffice
  let portal: Portal
  /** What the portal has, by path. */
  const pages = new Map<string, { readonly body: string; readonly modified?: string }>()
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuping-sources-'))
    office = await openOffice(folder)
    portal = await openPortal((request, response) => {
      const page = pages.get(new URL(request.url ?? '', 'http://portal').pathname)
      if (!page) response.writeHead(404).end()
      else if (page.modified && request.headers['if-modified-since'] === page.modified) response.writeHead(304).end()
      else response.writeHead(200, page.modified ? { 'Last-Modified': page.modified } : {}).end(page.body)
    })
  })
  afterAll(async () => {
    await office.close()
    await portal.close()
    await rm(folder, { recursive: true, force: true })
  })
  afterEach(() => {
    portal.asked.length = 0
    pages.clear()
  })
  const enter = (id: string, more: Partial<SourceRequest> = {}) => office.addSource({ id, kind: 'file', addresses: [`${portal.origin}/department.csv`], profile: 'template', ...deed, ...more })
  const batch = async (id: number | null) => (await office.batches()).find((one) => one.id === id)

  const dataset = (id: string) => ({ id, identifier: id, title: `数据${id}`, organization: { title: '甲局' }, publisher: { name: '甲局' } })
  test.each([
    ['ckan', '/api/3/action/package_search', { success: true, result: { count: 2, results: [dataset('D1'), dataset('D2')] } }, 2],
    ['ckan-package', '/api/3/action/package_show', { success: true, result: dataset('D1') }, 1],
    ['dcat', '/data.json', { dataset: [dataset('D1'), dataset('D2'), dataset('D3')] }, 3],
  ] as const)('of kind %s is fetched, read by a profile of the office’s own, and is a batch', async (kind, path, document, rows) => {
    await office.putProfile({ text: catalogue(kind), ...deed })
    pages.set(path, { body: JSON.stringify(document) })
    await enter(kind, { kind, addresses: [portal.origin + path], profile: kind })
    const run = await office.pull(kind)
    expect(run).toMatchObject({ outcome: 'imported', message: null })
    expect(await batch(run.batch)).toMatchObject({ source: kind, profile: kind, who: `pull:${kind}`, accepted: rows, rejected: 0, records: { dataset: rows } })
  })

  test('of several addresses is one batch: all of them or none, and all anew once one has changed', async () => {
    const datasets = (title: string) => `数据集编号,数据名称,部门\nE1,${title},A\n`
    const [before, after] = ['Wed, 30 Sep 2015 08:00:00 GMT', 'Sat, 31 Oct 2015 08:00:00 GMT']
    await enter('office', { addresses: [`${portal.origin}/department.csv`, `${portal.origin}/dataset.csv`] })
    pages.set('/department.csv', { body: departments, modified: before })
    await expect(office.pull('office')).rejects.toMatchObject({ code: 'pull-failed', detail: { en: expect.stringContaining('404') } })
    expect((await office.batches()).filter(({ who }) => who === 'pull:office')).toEqual([])

    pages.set('/dataset.csv', { body: datasets('公园'), modified: before })
    const first = await office.pull('office')
    expect(await batch(first.batch)).toMatchObject({ files: [{ name: 'department.csv' }, { name: 'dataset.csv' }], records: { department: 2, dataset: 1 } })
    expect(await office.pull('office')).toMatchObject({ outcome: 'unchanged', batch: null, bytes: 0 })

    pages.set('/dataset.csv', { body: datasets('绿地'), modified: after })
    const second = await office.pull('office')
    expect(await batch(second.batch)).toMatchObject({ records: { department: 2, dataset: 1 } })
    expect(portal.asked.filter((path) => path === '/department.csv')).toHaveLength(5)
  })

  test('that is unchanged is fetched in full when its batch was withdrawn, on a later day, for that is a new observation, and once it was entered anew', async () => {
    pages.set('/department.csv', { body: departments, modified: 'Wed, 30 Sep 2015 08:00:00 GMT' })
    await enter('anew')
    const first = await office.pull('anew')
    await office.withdraw({ batch: first.batch!, ...deed })
    const second = await office.pull('anew')
    expect([second.outcome, second.batch! > first.batch!]).toEqual(['imported', true])
    expect(await office.pull('anew')).toMatchObject({ outcome: 'unchanged', batch: null })
    await office.close()

    const warehouse = await openWarehouse(folder)
    await warehouse.run(`UPDATE batch SET identity = 'of yesterday', observed_on = observed_on - 1 WHERE id = ${second.batch}`)
    const third = await pull(warehouse, 'anew')
    const days = await warehouse.query<{ apart: number }>(`SELECT CAST(n.observed_on - o.observed_on AS INTEGER) AS apart FROM batch n, batch o WHERE n.id = ${third.batch} AND o.id = ${second.batch}`)
    await warehouse.run("UPDATE source SET made_at = made_at + INTERVAL 1 HOUR WHERE id = 'anew'")
    const fourth = await pull(warehouse, 'anew')
    await warehouse.close()
    office = await openOffice(folder)
    expect([third.outcome, days]).toEqual(['imported', [{ apart: 1 }]])
    expect([fourth.outcome, fourth.batch, fourth.bytes]).toEqual(['unchanged', third.batch, third.bytes])
  })

  test('is fetched through the proxy that it names', async () => {
    const proxy = await openProxy(portal)
    pages.set('/via.csv', { body: departments.replace('乙局', '丙局') })
    await enter('proxied', { addresses: ['http://portal.example/via.csv'], proxy: proxy.origin })
    expect(await office.pull('proxied')).toMatchObject({ outcome: 'imported' })
    expect(await office.sources()).toContainEqual(expect.objectContaining({ id: 'proxied', proxy: proxy.origin }))
    expect(proxy.asked).toHaveLength(1)
    expect(proxy.asked[0]).toContain('portal.example')
    await proxy.close()
  })

  test('is fetched through the proxy of the environment, but not to this machine’s own addresses and those of NO_PROXY', async () => {
    const proxy = await openProxy(portal)
    const kept = { HTTP_PROXY: process.env.HTTP_PROXY, http_proxy: process.env.http_proxy, NO_PROXY: process.env.NO_PROXY, no_proxy: process.env.no_proxy }
    for (const name of Object.keys(kept)) delete process.env[name]
    Object.assign(process.env, { HTTP_PROXY: proxy.origin, NO_PROXY: 'inner.invalid' })
    try {
      pages.set('/environment.csv', { body: departments.replace('乙局', '丁局') })
      await enter('environment', { addresses: ['http://portal.example/environment.csv'] })
      expect(await office.pull('environment')).toMatchObject({ outcome: 'imported' })
      expect(proxy.asked).toHaveLength(1)
      await enter('environment', { addresses: [`${portal.origin}/environment.csv`] })
      await office.pull('environment')
      for (const [address, proxied] of [['http://portal.example/environment.csv', true], ['http://inner.invalid/environment.csv', false]] as const) {
        const way = await wayTo(new URL(address), null)
        const answer = fetchFile(new URL(address), join(folder, 'way'), { dispatcher: way.dispatcher, limits: { bytes: 1000, idle: 5000, attempts: 1, delay: 1 } })
        expect([address, await answer.then(() => true, () => false)]).toEqual([address, proxied])
        await way.close()
      }
      expect(proxy.asked).toHaveLength(2)
    } finally {
      for (const [name, value] of Object.entries(kept))
        if (value === undefined) delete process.env[name]
        else process.env[name] = value
      await proxy.close()
    }
  })

  test('is refused where its host or its proxy is not allowed, when it is entered and when it is fetched', async () => {
    pages.set('/department.csv', { body: departments })
    await enter('anywhere')
    await office.close()
    office = await openOffice(folder, {}, { pullFrom: ['*.sh.gov.cn', 'data.example:8443'] })
    await expect(office.pull('anywhere')).rejects.toMatchObject({ code: 'source-not-allowed' })
    expect(portal.asked).toEqual([])
    for (const [addresses, proxy, allowed] of [
      [['http://data.sh.gov.cn/a.csv'], undefined, true],
      [['https://data.example:8443/a.csv'], undefined, true],
      [['http://data.sh.gov.cn/a.csv', 'http://169.254.169.254/latest'], undefined, false],
      [['http://sh.gov.cn.evil.example/a.csv'], undefined, false],
      [['https://data.example/a.csv'], undefined, false],
      [['http://data.sh.gov.cn/a.csv'], 'http://127.0.0.1:3128', false],
    ] as const) {
      const entered = enter('somewhere', { addresses, proxy }).then(() => true, (error: { code: string }) => error.code)
      expect([addresses, await entered]).toEqual([addresses, allowed || 'source-not-allowed'])
    }
    await office.close()
    office = await openOffice(folder)
  })
})
