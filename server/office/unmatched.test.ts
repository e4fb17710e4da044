import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide, withdrawBatch } from '../intake'
import { type ScratchImport, scratchImport } from '../intake/scratch-import'
import { unmatchedNames } from './unmatched'

const words = { who: '王某', why: '机构改革' }

describe('names of departments that no batch could match', () => {
  let scratch: ScratchImport
  const names = () => unmatchedNames(scratch.warehouse)
  beforeAll(async () => {
    scratch = await scratchImport()
    await scratch.import({ 'department.csv': '部门代码,部门名称,组别\nA1,市交通运输局,市级部门\nA2,市水务局,市级部门\n' })
  })
  afterAll(() => scratch.end())

  it('are gathered over all batches with their rows and the nearest known names, and leave once decided or withdrawn', async () => {
    expect(await names()).toEqual([])
    const header = '数据集编号,数据名称,部门\n'
    const first = await scratch.import({ 'dataset.csv': `${header}D1,一,市交通运输\nD2,二,市交通运输\nD3,三,火星办\nD4,四,市水务局\n` }, { release: '先收识别的', observedOn: '2015-10-31' })
    const held = await scratch.import({ 'dataset.csv': `${header}D1,一,市交通运输\nD4,四,市水务局\n` }, { observedOn: '2015-11-30' })
    expect([first.batch.status, held.batch.status]).toEqual(['loaded', 'held'])
    const { source } = first.batch
    const mars = { name: '火星办', rows: 1, batches: [{ batch: first.batch.id, source, rows: 1 }], candidates: [] }
    expect(await names()).toEqual([
      {
        name: '市交通运输',
        rows: 3,
        batches: [
          { batch: held.batch.id, source, rows: 1 },
          { batch: first.batch.id, source, rows: 2 },
        ],
        candidates: [{ name: '市交通运输局', code: 'A1' }],
      },
      mars,
    ])
    await decide(scratch.warehouse, { type: 'department-alias', cells: { wording: '市交通运输', code: 'A1' }, ...words })
    expect(await names()).toEqual([mars])
    await withdrawBatch(scratch.warehouse, { batch: first.batch.id, ...words })
    expect(await names()).toEqual([])
  })
})
