import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withdrawBatch } from '..'
import { type ScratchImport, scratchImport } from '../scratch-import'

const departments = '部门代码,部门名称,组别\nA1,甲局,市级部门\n'
const header = '申请编号,提供部门,转交时间,应回复时间'
const requests = (count: number, row = (index: number) => `R${index},A1,2015-09-01,`): Record<string, string> => ({
  'request.csv': [header, ...Array.from({ length: count }, (_, index) => row(index)), ''].join('\n'),
})

describe('the health gate', () => {
  let scratch: ScratchImport
  beforeEach(async () => {
    scratch = await scratchImport()
    await scratch.import({ 'department.csv': departments }, { observedOn: '2015-01-01' })
  })
  afterEach(() => scratch.end())

  const states = async (): Promise<number> => (await scratch.warehouse.query<{ n: number }>('SELECT COUNT(*) AS n FROM request'))[0]!.n

  test('lets one refused row in twenty pass, and holds two', async () => {
    const some = (bad: number) => requests(20, (index) => `R${index},A1,${index < bad ? '某日' : '2015-09-01'},`)
    expect((await scratch.import(some(1), { observedOn: '2015-10-01' })).batch.status).toBe('loaded')
    const { batch } = await scratch.import(some(2))
    expect(batch.status).toBe('held')
    expect(batch.held?.zh).toContain('20 行中有 2 行被拒，超过 5%')
  })

  test('holds a batch of under half the records of the one before it, by observation day', async () => {
    await scratch.import(requests(10), { observedOn: '2015-09-30' })
    expect((await scratch.import(requests(5), { observedOn: '2015-10-31' })).batch.status).toBe('loaded')
    expect((await scratch.import(requests(4), { observedOn: '2015-10-01' })).batch.held?.zh).toContain('4 条记录，不到该来源上一批次（10 条）的一半')
    expect((await scratch.import(requests(3), { observedOn: '2015-12-31' })).batch.status).toBe('loaded')
    expect((await scratch.import(requests(1), { observedOn: '2015-09-02' })).batch.status).toBe('loaded')
  })

  test('compares record types that both batches bring, and no others', async () => {
    await scratch.import(requests(10), { observedOn: '2015-09-30' })
    expect((await scratch.import({ 'open-list.csv': '部门,清单年度,报送日期\nA1,2015,2015-05-20\n' })).batch.status).toBe('loaded')
  })

  test('holds events that lie after the day of observation; what is due may lie ahead', async () => {
    expect((await scratch.import(requests(1, () => 'R1,A1,2015-12-31,2016-01-15'))).batch.status).toBe('loaded')
    const { batch } = await scratch.import(requests(2, (index) => `S${index},A1,2016-01-0${index + 1},`))
    expect(batch.held?.zh).toContain('共享申请有 2 行的事件日期晚于观测日期 2015-12-31（首见于第 2 行）')
  })

  test('keeps a held batch out of every figure, and lets it in by the same import with a reason', async () => {
    const files = requests(3, (index) => `R${index},A1,2016-01-01,`)
    const held = await scratch.import(files)
    expect(await states()).toBe(0)
    expect(await scratch.warehouse.query('SELECT * FROM observed_request')).toEqual([])
    const again = await scratch.import(files)
    expect([again.repeated, again.batch.id, again.batch.status]).toEqual([true, held.batch.id, 'held'])
    const released = await scratch.import(files, { release: '来源系统时钟有误，已核实' })
    expect([released.repeated, released.batch.id, released.batch.status, released.batch.held]).toEqual([false, held.batch.id, 'loaded', null])
    expect(released.batch.notes.map(({ zh }) => zh).join()).toContain('来源系统时钟有误，已核实')
    expect(await states()).toBe(3)
  })

  test('does not ask when the reason comes with the first import', async () => {
    const { batch } = await scratch.import(requests(3, (index) => `R${index},A1,2016-01-01,`), { release: '已核实' })
    expect([batch.status, batch.held]).toEqual(['loaded', null])
    expect(batch.notes.map(({ zh }) => zh).join()).toContain('人工放行')
  })

  test('a held batch introduces no department and can be dropped', async () => {
    const { batch } = await scratch.import({ 'department.csv': '部门代码,部门名称,组别\nA2,乙局,市级部门\nA3,丙局,无此组\n' })
    expect(batch.status).toBe('held')
    expect(await scratch.warehouse.query('SELECT code FROM department')).toEqual([{ code: 'A1' }])
    await withdrawBatch(scratch.warehouse, { batch: batch.id, who: '王某', why: '误传' })
    expect(await scratch.warehouse.query('SELECT code FROM department')).toEqual([{ code: 'A1' }])
  })

  test('an unchanged file of another day is another batch, a withdrawn one can come again', async () => {
    const first = await scratch.import(requests(2), { observedOn: '2015-10-01' })
    const other = await scratch.import(requests(2), { observedOn: '2015-10-02' })
    expect([other.repeated, other.batch.id]).toEqual([false, first.batch.id + 1])
    await withdrawBatch(scratch.warehouse, { batch: other.batch.id, who: '王某', why: '误传' })
    const again = await scratch.import(requests(2), { observedOn: '2015-10-02' })
    expect([again.repeated, again.batch.id]).toEqual([false, other.batch.id + 1])
  })
})
