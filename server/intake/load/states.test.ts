import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withdrawBatch } from '..'
import { type ScratchImport, scratchImport } from '../scratch-import'

const departments = '部门代码,部门名称,别名,组别\nA1,甲局,,市级部门\nA2,乙局,,试点单位\n'
const datasets = (...rows: string[]): Record<string, string> => ({ 'dataset.csv': ['数据集编号,数据名称,关键词,部门,更新频率,最近更新日期', ...rows, ''].join('\n') })

/** A portal that lists all it has, with or without ids, and brings its departments. */
const portal = `name: portal
names: { zh: 门户, en: Portal }
source: portal
blanks: [None, '-']
inputs:
  list: { file: '\\.csv$', csv: { header: false, columns: [id, title, words, office, day] } }
introducesDepartments: { from: list, code: { from: office, pattern: '^(Z\\d)' }, name: { from: office, pattern: '([^Z\\d]+)$' }, group: municipal, groups: { pilot: [Z1] } }
records:
  - type: dataset
    from: list
    snapshot: true
    columns: { id: id, title: title, keywords: words, department: { from: office, pattern: '^(Z\\d|.*)' }, updated_on: { from: day, dates: [DD/MM/YYYY] } }
`

describe('the state of records', () => {
  let scratch: ScratchImport
  beforeEach(async () => {
    scratch = await scratchImport()
  })
  afterEach(() => scratch.end())

  const state = (columns: string, table = 'dataset'): Promise<unknown[]> =>
    scratch.warehouse.query<Record<string, unknown>>(`SELECT ${columns} FROM ${table} ORDER BY key, valid_from`).then((rows) => rows.map((row) => Object.values(row)))
  const withDepartments = () => scratch.import({ 'department.csv': departments }, { observedOn: '2015-01-01' })
  const fromPortal = async (observedOn: string, ...rows: string[]) =>
    scratch.import({ [`${observedOn}.csv`]: `${rows.join('\n')}\n` }, { profile: portal, observedOn, release: '测试' })

  test('begins before any day, and anew with each observation; in any order of import', async () => {
    await withDepartments()
    await scratch.import(datasets('D1,名,,A1,每月,2015-09-01'), { observedOn: '2015-09-30' })
    await scratch.import(datasets('D1,名二,,A1,每季度,2015-10-08'), { observedOn: '2015-12-31' })
    await scratch.import(datasets('D1,旧名,,A2,每年,2015-06-01'), { observedOn: '2015-06-30' })
    expect(await state('valid_from, valid_to, title, department, frequency, updated_on')).toEqual([
      ['0001-01-01', '2015-09-30', '旧名', 'A2', '每年', '2015-06-01'],
      ['2015-09-30', '2015-12-31', '名', 'A1', '每月', '2015-09-01'],
      ['2015-12-31', '9999-12-31', '名二', 'A1', '每季度', '2015-10-08'],
    ])
  })

  test('keeps what was known when a later file leaves it blank, and takes from it what none said before', async () => {
    await withDepartments()
    await scratch.import(datasets('D1,名,,A1,,2015-09-01'), { observedOn: '2015-09-30' })
    await scratch.import(datasets('D1,名,词,A1,每月,'), { observedOn: '2015-12-31' })
    expect(await state('keywords, frequency, updated_on')).toEqual([['词', '每月', '2015-09-01'], ['词', '每月', '2015-09-01']])
    expect(await scratch.warehouse.query('SELECT observed_on, frequency, updated_on FROM observed_dataset ORDER BY 1')).toEqual([
      { observed_on: '2015-09-30', frequency: null, updated_on: '2015-09-01' },
      { observed_on: '2015-12-31', frequency: '每月', updated_on: null },
    ])
  })

  test('lets a yes or no count from the day on which it was observed', async () => {
    await withDepartments()
    const items = (available: string) => ({ 'list-item.csv': `清单编号,数据名称,部门,清单年度,可查询获取\nL1,名,A1,2015,${available}\n` })
    await scratch.import(items(''), { observedOn: '2015-06-30' })
    await scratch.import(items('是'), { observedOn: '2015-11-15' })
    expect(await state('valid_from, available', 'list_item')).toEqual([['0001-01-01', null], ['2015-11-15', true]])
  })

  test('completes several files of one day from each other, the last one first', async () => {
    await withDepartments()
    await scratch.import(datasets('D1,名,词,A1,每月,'))
    await scratch.import(datasets('D1,新名,,A1,,2015-09-01'))
    expect(await state('valid_from, title, keywords, frequency, updated_on')).toEqual([['0001-01-01', '新名', '词', '每月', '2015-09-01']])
  })

  test('ends on the day of a snapshot that no longer holds the subject, and begins again when it is back', async () => {
    await fromPortal('2015-03-31', 'D1,甲数据,,Z1甲办,', 'D2,乙数据,,Z2乙办,')
    await fromPortal('2015-06-30', 'D2,乙数据,,Z2乙办,')
    await fromPortal('2015-09-30', 'D1,甲数据,,Z1甲办,', 'D2,乙数据,,Z2乙办,')
    expect(await state('key, valid_from, valid_to')).toEqual([
      ['D1', '0001-01-01', '2015-06-30'],
      ['D1', '2015-09-30', '9999-12-31'],
      ['D2', '0001-01-01', '2015-06-30'],
      ['D2', '2015-06-30', '2015-09-30'],
      ['D2', '2015-09-30', '9999-12-31'],
    ])
  })

  test('stands while another source still has the subject', async () => {
    await fromPortal('2015-03-31', 'D1,甲数据,,Z1甲办,', 'D2,乙数据,,Z2乙办,')
    await scratch.import(datasets('D1,甲数据,,Z1,每月,'), { observedOn: '2015-04-30' })
    await fromPortal('2015-06-30', 'D2,乙数据,,Z2乙办,')
    expect(await state("key, valid_from, valid_to", "(SELECT * FROM dataset WHERE key = 'D1')")).toEqual([['D1', '0001-01-01', '2015-04-30'], ['D1', '2015-04-30', '9999-12-31']])
  })

  test('joins a row without id to the one subject of its source with its words, and guesses no other', async () => {
    await fromPortal('2015-03-31', ',甲数据,词,甲办,01/02/2015', ',同名,词,甲办,', ',同名,词,乙办,', ',双,词,甲办,')
    expect(await state('key')).toEqual([['~双\u001f词'], ['~同名\u001f词'], ['~同名\u001f词#2'], ['~甲数据\u001f词']])
    await fromPortal('2015-06-30', 'D1,甲数据,词,Z1甲办,-', 'D2,同名,词,Z1甲办,', 'D3,双,词,Z1甲办,', 'D4,双,词,Z2乙办,')
    expect(await state('key, updated_on', "(SELECT * FROM dataset WHERE valid_to = DATE '9999-12-31')")).toEqual([['D1', '2015-02-01'], ['D2', null], ['D3', null], ['D4', null]])
    expect(await scratch.warehouse.query("SELECT key FROM observed_dataset WHERE observed_on = DATE '2015-03-31' ORDER BY key")).toEqual(['D1', '~双\u001f词', '~同名\u001f词', '~同名\u001f词#2'].map((key) => ({ key })))
  })

  test('names departments provisionally until their codes are known, and unresolved when two codes share a name', async () => {
    await fromPortal('2015-03-31', ',甲数据,,甲办,', ',乙数据,,乙办,')
    expect(await state('code, name, group_id', 'department')).toEqual([['乙办', '乙办', 'municipal'], ['甲办', '甲办', 'municipal']])
    expect(await state('title, department')).toEqual([['乙数据', '乙办'], ['甲数据', '甲办']])
    await fromPortal('2015-06-30', 'D1,丙数据,,Z1甲办,', 'D2,丁数据,,Z2乙办,', 'D3,戊数据,,Z3乙办,')
    expect(await state('code, name, group_id', 'department')).toEqual([['Z1', '甲办', 'pilot'], ['Z2', '乙办', 'municipal'], ['Z3', '乙办', 'municipal']])
    expect(await state('title, department', "(SELECT * FROM dataset WHERE key LIKE '~%')")).toEqual([['乙数据', null], ['甲数据', 'Z1']])
  })

  test('counts for a department what was delivered under its name before an office knew its code', async () => {
    await fromPortal('2015-03-31', 'D1,甲数据,,甲办,')
    expect(await state('title, department')).toEqual([['甲数据', '甲办']])
    await scratch.import({ 'department.csv': '部门代码,部门名称,组别\nZ1,甲办,区县\n' }, { observedOn: '2015-06-30' })
    expect(await state('title, department')).toEqual([['甲数据', 'Z1']])
  })

  test('takes the word of an office about a department over that of a portal, whichever came first', async () => {
    await fromPortal('2015-06-30', 'D1,甲数据,,Z1甲办,')
    await scratch.import({ 'department.csv': '部门代码,部门名称,组别\nZ1,市甲局,区县\n' }, { observedOn: '2015-01-01' })
    expect(await state('code, name, group_id', 'department')).toEqual([['Z1', '市甲局', 'district']])
    expect(await scratch.warehouse.query("SELECT DISTINCT indicator FROM duty WHERE department = 'Z1' AND indicator LIKE 'catalog%'")).toEqual([])
  })

  test('tells keys by the code of a department, however a file names it', async () => {
    await withDepartments()
    const { batch } = await scratch.import({ 'open-list.csv': '部门,清单年度,报送日期\nA1,2015,2015-05-20\n甲局,2015,2015-05-21\nA2,2015,2015-05-20\n' }, { release: '测试' })
    expect([batch.accepted, batch.rejected]).toEqual([2, 1])
    expect(await state('department, submitted_on', 'open_list')).toEqual([['A1', '2015-05-20'], ['A2', '2015-05-20']])
  })

  test('is as if a withdrawn batch had never come', async () => {
    await withDepartments()
    await scratch.import(datasets('D1,名,,A1,每月,2015-03-01', 'D2,名,,A1,每月,'), { observedOn: '2015-03-31' })
    const before = await state('*')
    const texts = 'SELECT text FROM frequency_reading ORDER BY text'
    const { batch } = await scratch.import(datasets('D1,新名,,A2,每周,2015-06-01', 'D3,名,,A1,,'), { observedOn: '2015-06-30' })
    expect(await scratch.warehouse.query(texts)).toEqual([{ text: '每周' }, { text: '每月' }])
    await withdrawBatch(scratch.warehouse, { batch: batch.id, who: '王某', why: '误传' })
    expect(await state('*')).toEqual(before)
    expect(await scratch.warehouse.query(texts)).toEqual([{ text: '每月' }])
    expect(await scratch.warehouse.query('SELECT status FROM batch ORDER BY id')).toEqual([{ status: 'loaded' }, { status: 'loaded' }, { status: 'withdrawn' }])
    await withdrawBatch(scratch.warehouse, { batch: batch.id, who: '王某', why: '误传' })
    await expect(withdrawBatch(scratch.warehouse, { batch: 99, who: '王某', why: '误传' })).rejects.toMatchObject({ code: 'unknown-batch' })
  })

  test('withdrawing a snapshot brings back what it no longer held', async () => {
    await fromPortal('2015-03-31', 'D1,甲数据,,Z1甲办,', 'D2,乙数据,,Z2乙办,')
    const { batch } = await fromPortal('2015-06-30', 'D2,乙数据,,Z2乙办,')
    await withdrawBatch(scratch.warehouse, { batch: batch.id, who: '王某', why: '误传' })
    expect(await state('key, valid_to')).toEqual([['D1', '9999-12-31'], ['D2', '9999-12-31']])
  })
})
