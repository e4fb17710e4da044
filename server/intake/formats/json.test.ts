import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportRequest } from '../../office/batch'
import { type ScratchImport, scratchImport } from '../scratch-import'

const head = 'name: mine\nnames: { zh: 我的, en: Mine }\nsource: mine\n'
const records = '\nrecords: [{ type: dataset, from: list, columns: { id: id, title: title, department: dept, formats: formats, frequency: frequency } }]\n'
const fields = `fields: { id: id, title: title, dept: organization.title, formats: 'resources[*].format', frequency: ['extras[key=frequency].value', frequency?] }`

const entry = (id: string, more: object = {}): object => ({
  id,
  title: `数据${id}`,
  organization: { title: 'A1' },
  resources: [{ format: 'CSV' }, { format: 'JSON' }, { format: 'CSV' }],
  extras: [{ key: 'frequency', value: '每月' }],
  ...more,
})

describe('JSON', () => {
  let scratch: ScratchImport
  let days = 0
  beforeAll(async () => {
    scratch = await scratchImport()
    await scratch.import({ 'department.csv': '部门代码,部门名称,组别\nA1,甲局,市级部门\n' }, { observedOn: '2014-01-01' })
  })
  afterAll(() => scratch.end())

  /** Imports a file under its own source, so that one test is not the next one's previous batch. */
  async function imported(file: string | Uint8Array, { json = `{ ${fields} }`, release }: { readonly json?: string } & Partial<ImportRequest> = {}) {
    const profile = `${head.replace('source: mine', `source: mine-${days++}`)}inputs: { list: { file: 'list', json: ${json} } }${records}`
    const { batch } = await scratch.import({ 'list.json': file }, { profile, release })
    const rows = await scratch.warehouse.query<Record<string, unknown>>(`SELECT line, id, title, department, formats, frequency FROM seen_dataset WHERE batch = ${batch.id} ORDER BY line`)
    return { batch, rows: rows.map((row) => Object.values(row)), rejects: await scratch.rejects(batch.id) }
  }
  const two = [
    [1, 'D1', '数据D1', 'A1', 'CSV、JSON', '每月'],
    [2, 'D2', '数据D2', 'A1', 'CSV、JSON', '每月'],
  ]

  test.each([
    ['a list', JSON.stringify([entry('D1'), entry('D2')])],
    ['a list over many lines', JSON.stringify([entry('D1'), entry('D2')], null, 2)],
    ['an object a line', `${JSON.stringify(entry('D1'))}\n${JSON.stringify(entry('D2'))}\n`],
    ['an object a line, with a byte order mark and CR LF', `\uFEFF${JSON.stringify(entry('D1'))}\r\n${JSON.stringify(entry('D2'))}`],
  ])('as %s is told apart by itself, plain or packed', async (_, text) => {
    expect((await imported(text)).rows).toEqual(two)
    const { batch, rows } = await imported(gzipSync(text))
    expect(rows).toEqual(two)
    expect(batch.files[0]).toMatchObject({ encoding: 'utf-8', decided: { zh: expect.stringMatching(/^gzip 压缩；UTF-8/) as string } })
  })

  test('may hold its rows deeper: a CKAN search, one CKAN package, a DCAT catalogue', async () => {
    const json = `{ rows: [result.results, result, dataset], ${fields} }`
    expect((await imported(JSON.stringify({ help: 'x', success: true, result: { count: 2, results: [entry('D1'), entry('D2')] } }), { json })).rows).toEqual(two)
    expect((await imported(JSON.stringify({ success: true, result: entry('D1') }), { json })).rows).toEqual(two.slice(0, 1))
    expect((await imported(JSON.stringify({ conformsTo: 'x', dataset: [entry('D1'), entry('D2')] }, null, 1), { json })).rows).toEqual(two)
  })

  test('line by line keeps the physical line, also of what is refused', async () => {
    const { rows, rejects, batch } = await imported(`${JSON.stringify(entry('D1'))}\n\n{"id": "broken\n"text"\n${JSON.stringify(entry('D5', { title: { zh: '题' } }))}\n${JSON.stringify(entry('D6', { organization: { title: '乙局' } }))}\n${JSON.stringify(entry('D7'))}\n`, { release: '测试' })
    expect(rows.map(([line, id]) => [line, id])).toEqual([[1, 'D1'], [7, 'D7']])
    expect(rejects.map(({ line, column, reason }) => [line, column.zh, reason.en])).toEqual([
      [3, '', 'the line is no JSON object'],
      [4, '', 'the line is no JSON object'],
      [5, '数据名称', 'the field is no text'],
      [6, '部门', 'unknown department'],
    ])
    expect(rejects[0]!.original).toBe('{"id": "broken')
    expect(rejects[3]!.original).toBe(JSON.stringify(entry('D6', { organization: { title: '乙局' } })))
    expect([batch.rows, batch.rejected]).toEqual([6, 4])
  })

  test('as a list numbers its entries', async () => {
    const { rejects } = await imported(JSON.stringify([entry('D1'), entry('D2', { organization: { title: '乙局' } })]), { release: '测试' })
    expect(rejects).toMatchObject([{ line: 2, value: '乙局' }])
  })

  test('whose first line is damaged is still an object a line', async () => {
    const { rows, rejects } = await imported(`{"id":,}\n${JSON.stringify(entry('D2'))}\n`, { release: '测试' })
    expect(rows.map(([line, id]) => [line, id])).toEqual([[2, 'D2']])
    expect(rejects).toMatchObject([{ line: 1 }])
  })

  test('with a number too large to be exact is refused by its field, not rounded', async () => {
    const { rows, rejects } = await imported(`${JSON.stringify(entry('D1', { id: 42 }))}\n${JSON.stringify(entry('D2')).replace('"D2"', '12345678901234567890')}\n`, { release: '测试' })
    expect(rows.map(([, id]) => id)).toEqual(['42'])
    expect(rejects).toMatchObject([{ line: 2, column: { zh: '数据集编号' }, reason: { en: expect.stringContaining('too large to be held exactly') as string } }])
  })

  test('with damaged bytes is refused by the line', async () => {
    const good = Array.from({ length: 30 }, (_, index) => `${JSON.stringify(entry(`G${index}`))}\n`).join('')
    const { rejects, batch } = await imported(Buffer.concat([Buffer.from(`${good}{"id":"X`), Buffer.from([0xff]), Buffer.from('"}\n')]))
    expect(rejects).toMatchObject([{ line: 31, reason: { en: expect.stringContaining('cannot be decoded') as string } }])
    expect(batch.accepted).toBe(30)
  })

  test.each([
    ['a path that no row has', `{ fields: { id: id, title: titel, dept: organization.title } }`, /lacks columns: title \(titel\). Columns found: id, title, organization/],
    ['a path to an object', `{ fields: { id: id, title: title, dept: organization } }`, /Field dept \(organization\) of row 1 of list.json is an object \(keys: title\); write organization.title/],
    ['a path through a list', `{ fields: { id: id, title: title, dept: resources.format } }`, /Field dept \(resources.format\).*write \[\*\] there/],
    ['rows that are elsewhere', `{ rows: result.results, fields: { id: id, title: title, dept: id } }`, /list.json is a JSON document without result.results. Its top-level keys: help, result. Say in the profile/],
  ])('says of %s what to write', async (_, json, message) => {
    const text = json.includes('rows') ? JSON.stringify({ help: 'x', result: { items: [] } }) : JSON.stringify([entry('D1')])
    await expect(imported(text, { json: json.replace(' } }', ', formats: id, frequency: id } }') })).rejects.toThrow(message)
  })

  test('that is none says where it breaks', async () => {
    await expect(imported('id,title\n1,甲\n')).rejects.toThrow(/list.json is neither one JSON document nor one a line/)
    await expect(imported('{"help": 1,\n "result": 2}')).rejects.toThrow(/whose top level is no list. Its top-level keys: help, result/)
  })
})
