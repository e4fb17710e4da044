import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attachMemory } from '../evaluation/evaluation'
import { liveEvaluation } from '../evaluation/live-evaluation'
import { understood } from '../evaluation/asked'
import { decisionsOf } from '../office/decisions'
import { decide, withdrawBatch } from '.'
import { scratchImport, type ScratchImport } from './scratch-import'

const departments = '部门代码,部门名称,组别,设立日期,撤销日期（含当日）,承接部门代码\n'
const who = { who: '王某', why: '办法第三条' }

describe('a decision of the office', () => {
  let scratch: ScratchImport
  beforeEach(async () => {
    scratch = await scratchImport()
  })
  afterEach(() => scratch.end())
  const decideHere = (type: string, cells: Record<string, string>) => decide(scratch.warehouse, { type, cells, ...who })
  const rules = () => scratch.warehouse.query("SELECT days, valid_from FROM deadline_rule WHERE scheme = '2015' AND stage = 'reply' ORDER BY valid_from")

  it('takes the place of the default, is kept with who, when and why, and can be withdrawn', async () => {
    const { batch } = await decideHere('time-limit', { stage: '申请回复', sharing_type: '不限', days: '7', unit: '工作日', from_on: '2015-07-01', issuer: '市经济信息化委', clause: '办法第三条' })
    expect(await rules()).toEqual([
      { days: 10, valid_from: '2014-01-01' },
      { days: 7, valid_from: '2015-07-01' },
    ])
    expect(await decisionsOf(scratch.warehouse, 'time-limit')).toMatchObject([{ batch: batch.id, standing: true, made: { who: '王某', why: '办法第三条' }, withdrawn: null, cells: { stage: 'reply', days: '7' } }])
    await withdrawBatch(scratch.warehouse, { batch: batch.id, who: '李某', why: '误登' })
    expect(await rules()).toEqual([{ days: 10, valid_from: '2014-01-01' }])
    expect(await decisionsOf(scratch.warehouse, 'time-limit')).toMatchObject([{ standing: false, withdrawn: { who: '李某', why: '误登' } }])
  })

  it('takes the place of an earlier one with the same key, which stays on record', async () => {
    await decideHere('update-grace', { frequency: '每月', days: '3', clause: '一' })
    await decideHere('update-grace', { frequency: '每月', days: '5', clause: '二' })
    expect((await decisionsOf(scratch.warehouse, 'update-grace')).map(({ cells, standing }) => [cells.days, standing])).toEqual([
      ['5', true],
      ['3', false],
    ])
    expect(await scratch.warehouse.query("SELECT days FROM grace WHERE scheme = '2015'")).toEqual([{ days: 5 }])
  })

  it('that contradicts what stands leaves nothing behind', async () => {
    const limit = { stage: 'reply', sharing_type: 'any', days: '7', unit: 'working', from_on: '2015-07-01', issuer: '市', clause: '一' }
    await decideHere('time-limit', limit)
    await expect(decideHere('time-limit', { ...limit, from_on: '2015-09-01' })).rejects.toMatchObject({ code: 'decisions-conflict', detail: { en: expect.stringContaining('hold at once') } })
    expect(await decisionsOf(scratch.warehouse, 'time-limit')).toHaveLength(1)
  })

  it('with a wrong cell is refused, and says which', async () => {
    await expect(decideHere('update-grace', { frequency: '每月', days: '三天', clause: '一' })).rejects.toMatchObject({ code: 'decision-refused', detail: { zh: expect.stringContaining('三天') } })
    await expect(decideHere('project', {})).rejects.toMatchObject({ code: 'no-decision-type' })
    await expect(decideHere('update-grace', { tage: '3' })).rejects.toMatchObject({ code: 'unknown-column' })
    expect(await scratch.warehouse.query('SELECT * FROM batch')).toEqual([])
  })

  it('stays when the first real file takes the sample out', async () => {
    await scratch.import({ 'department.csv': `${departments}S1,示例局,市级部门,,,\n` }, { sample: true })
    await decideHere('update-grace', { frequency: '每月', days: '3', clause: '一' })
    await scratch.import({ 'department.csv': `${departments}R1,真实局,市级部门,,,\n` }, { observedOn: '2015-11-30' })
    expect(await scratch.warehouse.query('SELECT code FROM department')).toEqual([{ code: 'R1' }])
    expect(await decisionsOf(scratch.warehouse, 'update-grace')).toMatchObject([{ standing: true }])
    expect(await scratch.warehouse.query('SELECT code, days FROM grace ORDER BY scheme LIMIT 1')).toEqual([{ code: 'month', days: 3 }])
  })

  it('on a name lets the rows in that were refused for it, once their file comes again', async () => {
    await scratch.import({ 'department.csv': `${departments}A,甲局,市级部门,,,\nB,乙局,市级部门,,,\n` }, { observedOn: '2015-01-31' })
    const file = { 'dataset.csv': '数据集编号,数据名称,部门\nD1,一,甲局\nD2,二,老甲局\n' }
    const first = await scratch.import(file, { release: '先收识别的' })
    expect(first.batch).toMatchObject({ accepted: 1, rejected: 1 })
    await expect(decideHere('department-alias', { wording: '老甲局', code: 'X' })).rejects.toMatchObject({ code: 'unknown-department' })
    await decideHere('department-alias', { wording: '老甲局', code: 'A' })
    await withdrawBatch(scratch.warehouse, { batch: first.batch.id, ...who })
    expect((await scratch.import(file)).batch).toMatchObject({ accepted: 2, rejected: 0 })
    expect(await scratch.warehouse.query('SELECT id, department FROM dataset ORDER BY id')).toEqual([{ id: 'D1', department: 'A' }, { id: 'D2', department: 'A' }])
  })

  it('that makes departments succeed each other in a circle is refused', async () => {
    await expect(scratch.import({ 'department.csv': `${departments}A,甲局,市级部门,,2015-06-30,B\nB,乙局,市级部门,,2015-09-30,A\n` })).rejects.toMatchObject({ code: 'decisions-conflict' })
  })

  it('that ends a department hands what it left open to its successor, from the day after', async () => {
    await scratch.import({
      'department.csv': `${departments}A,甲局,市级部门,,2015-06-30,B\nB,乙局,市级部门,,,\n`,
      'request.csv': '申请编号,提供部门,转交时间,应回复时间\nR1,甲局,2015-06-01,2015-06-20\nR2,乙局,2015-06-01,2015-06-20\n',
    })
    await attachMemory(scratch.warehouse)
    const missed = async (asOf: string, number: number) => {
      const { schema, frame } = await liveEvaluation(scratch.warehouse, understood({ period: '2015-H1', asOf }), number)
      const rows = await scratch.warehouse.query(`SELECT department, SUM(missed) AS missed FROM ${schema}.tally WHERE indicator = 'reply-timeliness' GROUP BY department ORDER BY department`)
      return [frame.departments.map(({ code }) => code), rows.map((row) => [row.department, Number(row.missed)])]
    }
    expect(await missed('2015-06-30', 1)).toEqual([['A', 'B'], [['A', 1], ['B', 1]]])
    await scratch.import({ 'department.csv': `${departments}A,甲局,市级部门,,2015-05-31,B\nB,乙局,市级部门,,,\n` })
    expect(await missed('2015-06-30', 2)).toEqual([['B'], [['B', 2]]])
  })
})
