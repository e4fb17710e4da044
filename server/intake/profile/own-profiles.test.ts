import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOffice } from '../../office/local'
import type { HoldingOffice } from '../../office/office'
import { createApp } from '../../routes/app'

const deed = { who: '王某', why: '区门户' }
/** A profile of a district that names its columns so. */
const written = (name: string, title = '名称'): string => `name: ${name}
names: { zh: 区数据门户, en: District portal }
source: data.${name}.example
observedOn: '(\\d{4}-\\d{2}-\\d{2})'
inputs: { list: { file: '^list', csv: {} } }
introducesDepartments: { from: list, name: 单位, group: district }
records: [{ type: dataset, from: list, columns: { id: 编号, title: ${title}, department: 单位 } }]
`

describe('a profile of the office’s own', () => {
  let folder: string
  let office: HoldingOffice
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuping-profiles-'))
    office = await openOffice(join(folder, 'data'))
  })
  afterAll(async () => {
    await office.close()
    await rm(folder, { recursive: true })
  })
  const load = async (profile: string, content: string, file = 'list-2015-09-30.csv') => {
    await writeFile(join(folder, file), content)
    return office.import({ files: [join(folder, file)], profile, who: 'test' })
  }
  const own = async (named: string) => (await office.profiles()).filter(({ name, own: kept }) => kept && name === named)

  test('is kept under its name, listed with who and why, and reads files by it', async () => {
    expect(await office.putProfile({ text: written('north'), ...deed })).toBe('north')
    expect(await office.profile('north')).toBe(written('north'))
    const { batch } = await load('north', '编号,名称,单位\nD1,公园,甲镇\n')
    expect([batch.profile, batch.source, batch.accepted, batch.observedOn]).toEqual(['north', 'data.north.example', 1, '2015-09-30'])
    expect(await own('north')).toMatchObject([{ name: 'north', names: { zh: '区数据门户' }, records: ['dataset'], files: ['^list'], own: { who: '王某', why: '区门户', sources: [], batches: 1 } }])
  })

  test('that is wrong is refused with every error at once, each by its line, and nothing is kept', async () => {
    const wrong = written('wrong').replace('type: dataset', 'type: datset').replace('group: district', 'group: village').replace("file: '^list'", "file: '('")
    await expect(office.putProfile({ text: wrong, ...deed })).rejects.toMatchObject({ code: 'profile-wrong', detail: { en: expect.stringMatching(/2 errors: line 5: inputs.list.file: .*; line 6: introducesDepartments.group/) } })
    await expect(office.putProfile({ text: written('wrong').replace('type: dataset', 'type: datset'), ...deed })).rejects.toThrow(/line 7: records.0.type: .*did you mean dataset/)
    expect(await own('wrong')).toEqual([])
  })

  test('takes the place of an earlier one of its name; a batch is corrected by what it was read by', async () => {
    await office.putProfile({ text: written('changing'), ...deed })
    const rows = Array.from({ length: 40 }, (_, index) => `D${index},公园${index},甲镇\n`).join('')
    const { batch } = await load('changing', `编号,名称,单位\n${rows},无编号,\n`)
    await office.putProfile({ text: written('changing', '题名'), ...deed, why: '门户改版' })
    expect(await own('changing')).toMatchObject([{ own: { why: '门户改版', batches: 1 } }])
    await expect(load('changing', '编号,名称,单位\nD1,公园,甲镇\n', 'list-2015-10-31.csv')).rejects.toMatchObject({ code: 'columns-missing' })
    let sheet = ''
    for await (const text of office.rejectSheet(batch.id, 'zh')) sheet += text
    await writeFile(join(folder, 'mended.csv'), sheet.replace(/,,无编号,(?=\r?\n$)/, ',D99,无编号,甲镇'))
    expect((await office.import({ files: [join(folder, 'mended.csv')], corrects: batch.id, who: 'test' })).batch.accepted).toBe(1)
  })

  test('never has the name of a shipped one', async () => {
    await expect(office.putProfile({ text: written('shanghai-portal'), ...deed })).rejects.toMatchObject({ code: 'profile-shipped' })
    await expect(office.removeProfile({ name: 'template', ...deed })).rejects.toMatchObject({ code: 'profile-shipped' })
    expect(await office.profile('shanghai-portal')).toContain('name: shanghai-portal')
  })

  test('is not removed while a source is read by it; after that it is, and says how many batches it read', async () => {
    await office.putProfile({ text: written('leaving'), ...deed })
    await load('leaving', '编号,名称,单位\nD1,公园,甲镇\n')
    const source = { id: 'district', kind: 'file' as const, addresses: ['http://127.0.0.1:9/list.csv'], profile: 'leaving', ...deed }
    await office.addSource(source)
    await expect(office.removeProfile({ name: 'leaving', ...deed })).rejects.toMatchObject({ code: 'profile-in-use', detail: { zh: expect.stringContaining('抓取来源 district') } })
    await office.removeSource({ id: 'district', ...deed })
    expect(await office.removeProfile({ name: 'leaving', ...deed, why: '不再使用' })).toBe(1)
    expect(await own('leaving')).toEqual([])
    await expect(load('leaving', '编号,名称,单位\nD2,公园,甲镇\n')).rejects.toMatchObject({ code: 'profile-unknown' })
    await expect(office.removeProfile({ name: 'leaving', ...deed })).rejects.toMatchObject({ code: 'profile-unknown' })
    await expect(office.addSource(source)).rejects.toMatchObject({ code: 'source-wrong' })
    const { entries } = await office.audit({ about: 'leaving' })
    expect(entries.map(({ deed: what, outcome, before, after }) => [what, outcome, before !== null, after !== null])).toEqual([
      ['profile-removal', 'refused', false, true],
      ['profile-removal', 'done', true, false],
      ['profile-removal', 'refused', true, true],
      ['profile', 'done', false, true],
    ])
  })

  test('is kept, shown and removed by the API; a path of this machine is the name of none', async () => {
    const app = createApp(office, { version: '0.0.0', token: 't', web: null, loopbackOnly: true })
    const ask = (path: string, body?: object, method = body ? 'POST' : 'GET') =>
      app.request(`http://127.0.0.1${path}`, { method, headers: { 'Content-Type': 'application/json' }, body: body && JSON.stringify(body) }, { incoming: { socket: { remoteAddress: '127.0.0.1' } } })
    expect(await (await ask('/api/profiles', { text: written('east'), ...deed })).json()).toEqual({ name: 'east' })
    expect(await (await ask('/api/profiles/east')).json()).toEqual({ name: 'east', text: written('east') })
    expect((await ask('/api/profiles', { text: 'name: x', ...deed })).status).toBe(422)

    const path = join(folder, 'mine.yaml')
    await writeFile(path, written('east'))
    const { id } = (await (await app.request('http://127.0.0.1/api/uploads/list.csv', { method: 'PUT', body: '编号,名称,单位\nD1,公园,甲镇\n' }, { incoming: { socket: { remoteAddress: '127.0.0.1' } } })).json()) as { id: string }
    for (const profile of [path, './mine.yaml', 'mine.yaml']) expect([profile, (await ask('/api/uploads/preview', { ids: [id], profile })).status]).toEqual([profile, 404])
    expect(await (await ask('/api/uploads/import', { ids: [id], profile: path, observedOn: '2015-09-30', who: '王某' })).text()).toContain('profile-unknown')
    expect((await ask('/api/uploads/preview', { ids: [id], profile: 'east' })).status).toBe(200)

    expect(await (await ask('/api/profiles/east/removal', deed)).json()).toEqual({ name: 'east', batches: 0 })
    expect((await ask('/api/profiles/east')).status).toBe(404)
  })
})
