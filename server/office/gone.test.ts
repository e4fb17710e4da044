import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ScratchImport, scratchImport } from '../intake/scratch-import'
import { withdrawBatch } from '../intake/load/change-batch'
import { goneFrom, type GoneQuery } from './gone'
import { goneCsv, goneTable } from './gone-csv'

describe('what a source no longer lists', () => {
  let scratch: ScratchImport
  const yaml = (source: string): string =>
    `name: ${source}\nnames: { zh: 甲, en: A }\nsource: ${source}\ninputs: { list: { file: 'csv$', csv: {} } }\nrecords:\n  - { type: dataset, from: list, snapshot: true, columns: { id: 编号, title: 名称, department: 部门 } }\n`
  const deliver = async (source: string, day: string, ids: readonly string[]): Promise<number> => {
    return (await scratch.import({ [`${source}-${day}.csv`]: ['编号,名称,部门', ...ids.map((id) => `${id},=题${id},A1`), ''].join('\n') }, { profile: yaml(source), observedOn: day, release: '测试' })).batch.id
  }
  const listed = async (query: GoneQuery = {}) => (await goneFrom(scratch.warehouse, query)).gone.map(({ source: of, subject, since, lastSeen, batch, line, elsewhere }) => [of, subject, since, lastSeen, batch, line, elsewhere])
  let first = 0
  let second = 0
  let third = 0
  beforeAll(async () => {
    scratch = await scratchImport()
    await scratch.import({ 'department.csv': '部门代码,部门名称,组别\nA1,甲局,市级部门\n' })
    first = await deliver('east', '2015-01-01', ['D1', 'D2', 'D3', 'D4'])
    second = await deliver('east', '2015-02-01', ['D1', 'D3'])
    third = await deliver('east', '2015-03-01', ['D1', 'D4'])
    await deliver('west', '2015-03-01', ['D2'])
  })
  afterAll(() => scratch.end())

  test('is marked with the day from which it was missing, and where it was seen last; what came back is not among it', async () => {
    expect(await listed()).toEqual([
      ['east', 'D3', '2015-03-01', '2015-02-01', second, 3, false],
      ['east', 'D2', '2015-02-01', '2015-01-01', first, 3, true],
    ])
    expect(await listed({ source: 'west' })).toEqual([])
    expect(goneCsv((await goneFrom(scratch.warehouse, { source: 'east' })).gone, 'zh').split('\r\n')[1]).toBe(`east,开放数据集,D3,'=题D3,A1,2015-03-01,2015-02-01,${second},3,`)
    // A workbook keeps texts as texts.
    const { rows } = goneTable((await goneFrom(scratch.warehouse, { source: 'east' })).gone, 'zh')
    expect(rows[0]).toEqual(['east', '开放数据集', 'D3', '=题D3', 'A1', '2015-03-01', '2015-02-01', second, 3, ''])
  })

  test('is told by page, with how much is gone of each source', async () => {
    expect([await listed({ size: 1 }), await listed({ page: 2, size: 1 }), await listed({ page: 3, size: 1 })].map((rows) => rows.map(([, subject]) => subject))).toEqual([['D3'], ['D2'], []])
    const { total, sources } = await goneFrom(scratch.warehouse, { source: 'west', size: 1 })
    expect([total, sources]).toEqual([0, [{ source: 'east', count: 2, since: '2015-03-01' }]])
  })

  test('is told anew when a batch is withdrawn', async () => {
    await withdrawBatch(scratch.warehouse, { batch: third, who: '王某', why: '测试' })
    expect(await listed({ source: 'east' })).toEqual([
      ['east', 'D2', '2015-02-01', '2015-01-01', first, 3, true],
      ['east', 'D4', '2015-02-01', '2015-01-01', first, 5, false],
    ])
  })
})
