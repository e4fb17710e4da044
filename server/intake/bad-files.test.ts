import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copyDataFolder } from '../e2e/data-folder'
import type { ImportRequest } from '../office/batch'
import { rejectsIn } from '../office/batches'
import { openWarehouse, type Warehouse } from '../warehouse'
import { importFiles, withdrawBatch } from '.'

const departments = '部门代码,部门名称,别名,组别\r\nA1,"甲局 ""引号"" <b>",甲,市级部门\r\nA2,=1+1局 🚇 𠮷,,市级部门\r\n'
const header = '数据集编号,数据名称,部门,更新频率,开放方式,发布日期'

describe('what offices hand in by mistake', () => {
  let folder: string
  let warehouse: Warehouse
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuping-bad-'))
    await copyDataFolder('nothing', join(folder, 'data'))
    warehouse = await openWarehouse(join(folder, 'data'))
  })
  afterEach(async () => {
    await warehouse.close()
    await rm(folder, { recursive: true })
  })

  async function imported(files: Record<string, string | Uint8Array>, more: Partial<ImportRequest> = {}) {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
    return importFiles(warehouse, { files: Object.keys(files).map((name) => join(folder, name)), profile: 'template', observedOn: '2015-12-31', who: 'test', ...more })
  }
  const batches = () => warehouse.query('SELECT id FROM batch')
  const rejects = async (batch: number) => {
    const all = []
    for await (const page of rejectsIn(warehouse, batch)) all.push(...page)
    return all
  }

  test.each([
    ['empty', { 'dataset.csv': '' }, 'file-empty'],
    ['binary', { 'dataset.csv': Uint8Array.from([1, 0, 2, 0, 0, 255]) }, 'file-not-text'],
    ['without its columns', { 'dataset.csv': 'a,b\n1,2\n' }, 'columns-missing'],
    ['without rows', { 'dataset.csv': `${header}\n` }, 'no-rows'],
    ['of no known type', { 'x.csv': 'a,b\n1,2\n' }, 'record-type-unrecognised'],
  ])('a file that is %s is refused as a whole, and nothing is loaded', async (_, files, code) => {
    await expect(imported(files as Record<string, string | Uint8Array>)).rejects.toMatchObject({ code })
    expect(await batches()).toEqual([])
  })

  test('a file whose day nobody states is refused', async () => {
    await expect(imported({ 'department.csv': departments }, { observedOn: undefined })).rejects.toMatchObject({ code: 'observed-on-missing' })
  })

  test('every bad cell is named with file, line, column and value; the rows around it stand', async () => {
    await imported({ 'department.csv': departments })
    const good = Array.from({ length: 200 }, (_, index) => `G${index},题名,A1,每月,文件,2015-01-05`)
    const { batch } = await imported({ 'dataset.csv': [header, 'B1,题名,甲居,每月,文件,2015-01-05', 'B2,题名,A1,每月,传真,2015-13-01', ...good, 'short,row', ''].join('\n') })
    expect([batch.status, batch.rows, batch.accepted, batch.rejected]).toEqual(['loaded', 203, 200, 3])
    expect((await rejects(batch.id)).map(({ file, line, column, value }) => [file, line, column.zh, value])).toEqual([
      ['dataset.csv', 2, '部门', '甲居'],
      ['dataset.csv', 3, '开放方式', '传真'],
      ['dataset.csv', 3, '发布日期', '2015-13-01'],
      ['dataset.csv', 204, '', ''],
    ])
  })

  test('an unknown department is named with the nearest known ones', async () => {
    await imported({ 'department.csv': departments })
    const { rejects: found } = await imported({ 'dataset.csv': `${header}\nB1,题名,甲局 引号,每月,文件,2015-01-05\n` })
    expect(found[0]?.remedy.zh).toContain('甲局 "引号" <b>')
  })

  test('ten thousand bad rows and a field of a megabyte hold the batch, each named, and no figure counts them', async () => {
    await imported({ 'department.csv': departments })
    const bad = Array.from({ length: 10_000 }, (_, index) => `D${index},题名,A1,每月,文件,2015-02-31`)
    const { batch } = await imported({ 'dataset.csv': [header, ...bad, `big,${'x'.repeat(1_000_000)},A1,每月,文件,2015-01-05`, 'ok,题名,A1,每月,文件,2015-01-05', ''].join('\n') })
    expect([batch.status, batch.rejected, batch.accepted]).toEqual(['held', 10_001, 1])
    expect((await rejects(batch.id)).length).toBe(10_001)
    expect(await warehouse.query('SELECT key FROM dataset')).toEqual([])
  })

  test('a held batch is let in by a reason, and withdrawn again', async () => {
    await imported({ 'department.csv': departments })
    const files = { 'dataset.csv': `${header}\nB1,题名,A1,每月,文件,2016-02-01\n` }
    expect((await imported(files)).batch.status).toBe('held')
    const { batch } = await imported(files, { release: '已核实' })
    expect(batch.status).toBe('loaded')
    expect(await warehouse.query('SELECT key FROM dataset')).toEqual([{ key: 'B1' }])
    await withdrawBatch(warehouse, { batch: batch.id, who: '王某', why: '误传' })
    expect(await warehouse.query('SELECT key FROM dataset')).toEqual([])
  })

  test('quotes, markup, formulas, emoji and rare characters arrive unharmed, also from GB18030', async () => {
    await imported({ 'department.csv': departments })
    expect((await warehouse.query<{ name: string }>('SELECT name FROM department ORDER BY code')).map(({ name }) => name)).toEqual(['甲局 "引号" <b>', '=1+1局 🚇 𠮷'])
    const gbk = Uint8Array.from([0xb2, 0xbf, 0xc3, 0xc5])
    const text = Buffer.concat([Buffer.from('id,title,'), gbk, Buffer.from('\nQ1,t,A1\n')])
    const { batch } = await imported({ 'dataset.csv': text })
    expect(batch.files[0]?.encoding).toBe('gb18030')
    expect(await warehouse.query('SELECT key, department FROM dataset')).toEqual([{ key: 'Q1', department: 'A1' }])
  })

  test('a key twice with one content is a duplicate, with two contents the later row is refused', async () => {
    await imported({ 'department.csv': departments })
    const row = 'K1,题名,A1,每月,文件,2015-01-05'
    const others = Array.from({ length: 40 }, (_, index) => `O${index},题名,A1,每月,文件,2015-01-05`)
    const { batch } = await imported({ 'dataset.csv': [header, row, row, row.replace('文件', '接口'), ...others, ''].join('\n') })
    expect([batch.accepted, batch.duplicate, batch.rejected]).toEqual([41, 1, 1])
    expect((await rejects(batch.id))[0]).toMatchObject({ line: 4, column: { zh: '数据集编号' } })
  })

  test('the first real file takes the sample out; the sample never comes beside real data', async () => {
    await imported({ 'department.csv': departments }, { sample: true })
    const { removedSample } = await imported({ 'department.csv': '部门代码,部门名称,组别\nR1,真局,市级部门\n' })
    expect(removedSample).toBe(true)
    expect(await warehouse.query('SELECT code FROM department')).toEqual([{ code: 'R1' }])
    await expect(imported({ 'department.csv': departments }, { sample: true })).rejects.toMatchObject({ code: 'sample-beside-real' })
  })
})
