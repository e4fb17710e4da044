import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkout } from '../../checkout'
import { type ScratchImport, scratchImport } from '../scratch-import'

const departments = '部门代码,部门名称,组别\nA1,甲局,市级部门\nA2,乙局,试点单位\n'
const head = 'name: mine\nnames: { zh: 我的, en: Mine }\nsource: mine\n'

describe('a profile of one’s own', () => {
  let scratch: ScratchImport
  beforeEach(async () => {
    scratch = await scratchImport()
    await scratch.import({ 'department.csv': departments }, { observedOn: '2015-01-01' })
  })
  afterEach(() => scratch.end())

  const under = async (profile: string, files: Readonly<Record<string, string | Uint8Array>>, observedOn: string | undefined = '2015-12-31') =>
    scratch.import(files, { profile: head + profile, observedOn })
  const rows = (sql: string) => scratch.warehouse.query<Record<string, unknown>>(sql).then((all) => all.map((row) => Object.values(row)))

  test('finds columns by any of their headers or by position, below a title', async () => {
    await under(
      `inputs: { list: { file: '\\.tsv$', csv: { delimiter: tab, skip: 1, fields: { code: [编码, 编号], what: 名称, office: 4 } } } }
records: [{ type: dataset, from: list, columns: { id: code, title: what, department: office, mode: { constant: api } } }]`,
      { 'a.tsv': '2015年数据目录\t\t\t\n名称（全称）\t编号\t备注\t单位\n甲数据\tD1\t无\tA1\n' },
    )
    expect(await rows('SELECT id, title, department, mode FROM dataset')).toEqual([['D1', '甲数据', 'A1', 'api']])
  })

  test('makes several record types of one file, each of the rows that meet its conditions', async () => {
    const { batch } = await under(
      `blanks: [无]
inputs: { all: { file: '\\.csv$', csv: {} } }
records:
  - { type: project, from: all, only: [{ from: 类型, in: [建设, 运维] }], columns: { id: 编号, title: 名称, department: 单位, kind: 类型, built_on: 日期 } }
  - type: request
    from: all
    only: [{ from: 类型, matches: '^申请' }, { from: 编号, present: true }]
    columns: { id: 编号, title: 名称, department: 单位, passed: { from: 日期, dates: [DD/MM/YYYY] }, requester_group: { from: 类型, pattern: '申请（(.+)）', values: { 试点: pilot, 其他: municipal } } }`,
      { 'all.csv': '编号,名称,单位,类型,日期\nP1,系统,A1,建设,2015-03-01\nR1,函,甲局,申请（试点）,28/02/2015\nR2,函,A2,申请（其他）,01/03/2015 10:30\n,无编号,A1,申请（试点）,\nX1,别的,A1,其他,无\n' },
    )
    expect(await rows('SELECT id, kind, built_on FROM project')).toEqual([['P1', 'build', '2015-03-01']])
    expect(await rows('SELECT id, passed_on, passed_at, requester_group FROM request ORDER BY id')).toEqual([
      ['R1', '2015-02-28', null, 'pilot'],
      ['R2', '2015-03-01', '2015-03-01T10:30:00+08:00', 'municipal'],
    ])
    expect([batch.rows, batch.accepted, batch.rejected, batch.duplicate]).toEqual([5, 3, 0, 0])
    expect(batch.notes.map(({ zh }) => zh).join()).toContain('2 行按导入方案不取')
    expect(batch.records).toEqual({ project: 1, request: 2 })
  })

  const joined = `inputs:
  main: { file: 'main', lines: ['^(?<title>[^|]*)\\|(?<office>.*)$'], with: ids }
  ids: { file: 'ids', optional: true, lines: ['id=(?<id>\\w+)'] }
records: [{ type: dataset, from: main, columns: { id: ids.id, title: title, department: office } }]`

  test('joins a second file line by line', async () => {
    await under(joined, { 'main.txt': '甲数据|A1\r\n\r\n乙数据|A2\r\n', 'ids.txt': 'x?id=D1\n\ny?id=D2' })
    expect(await rows('SELECT id, title, line FROM dataset ORDER BY id')).toEqual([['D1', '甲数据', 1], ['D2', '乙数据', 3]])
  })

  test('does without an optional file, and refuses one of another length', async () => {
    await under(joined, { 'main.txt': '甲数据|A1\n' })
    expect(await rows('SELECT id, title FROM dataset')).toEqual([[null, '甲数据']])
    await expect(under(joined, { 'main.txt': '甲数据|A1\n乙数据|A2\n', 'ids.txt': 'id=D1\n' })).rejects.toThrow(/main.txt has 2 lines and ids.txt 1/)
    expect(await rows('SELECT COUNT(*) FROM batch')).toEqual([[2]])
  })

  test('says which file it wants', async () => {
    await expect(under(joined, { 'other.txt': 'x' })).rejects.toThrow(/does not know other.txt. It looks for file names like main, ids/)
    await expect(under(joined, { 'ids.txt': 'id=1' })).rejects.toThrow(/The file of input main is missing/)
    await expect(under(joined, { 'main-1.txt': 'a|A1', 'main-2.txt': 'b|A1' })).rejects.toThrow(/both stand for the input main/)
  })

  test('with one input reads the one file that is given, whatever it is called', async () => {
    const one = `inputs: { list: { file: '^list-', csv: {} } }
records: [{ type: dataset, from: list, columns: { id: id, title: title, department: office } }]`
    await under(one, { '下载 (3).csv': 'id,title,office\nD1,甲,A1\n' })
    expect(await rows('SELECT id, title FROM dataset')).toEqual([['D1', '甲']])
    await expect(under(one, { 'a.csv': 'id,title,office\nD2,乙,A1\n', 'b.csv': 'id,title,office\nD3,丙,A1\n' })).rejects.toThrow(/a.csv and b.csv both stand for the input list/)
  })

  test('names a column that the file lacks, and those it has', async () => {
    const profile = `inputs: { list: { file: 'csv', csv: { fields: { code: [编码, 编号], what: 名称, office: 单位 } } } }
records: [{ type: dataset, from: list, columns: { id: code, title: what, department: office } }]`
    await expect(under(profile, { 'a.csv': '名称,单位\n甲,A1\n' })).rejects.toThrow(/lacks columns: code \(编码\/编号\). Columns found: 名称, 单位/)
    await expect(under(profile, { 'a.csv': '编号,名称\n1,甲\n' })).rejects.toThrow(/lacks columns: office \(单位\)/)
  })

  test('reads Big5 where it says so', async () => {
    const text = Buffer.concat([Buffer.from('id,title,office\nD1,'), Buffer.from('bd73b8b9', 'hex'), Buffer.from(',A1\n')])
    await under(
      `inputs: { list: { file: 'csv', encoding: big5, csv: {} } }
records: [{ type: dataset, from: list, columns: { id: id, title: title, department: office } }]`,
      { 'a.csv': text },
    )
    expect(await rows('SELECT title FROM dataset')).toEqual([['編號']])
  })

  test('finds the day in the names of files, and refuses two', async () => {
    const profile = `observedOn: '_(\\d{8})'
inputs: { list: { file: 'list', csv: {} }, more: { file: 'more', optional: true, csv: {} } }
records:
  - { type: dataset, from: list, columns: { id: id, title: title, department: office } }
  - { type: project, from: more, columns: { id: id, title: title, department: office, kind: { constant: build } } }`
    const text = 'id,title,office\nD1,甲,A1\n'
    const mine = head + profile
    expect((await scratch.import({ 'list_20150930.csv': text }, { profile: mine, observedOn: undefined })).batch.observedOn).toBe('2015-09-30')
    await expect(scratch.import({ 'list_20150930.csv': text, 'more_20151031.csv': text }, { profile: mine, observedOn: undefined })).rejects.toThrow(/more than one day/)
    await expect(scratch.import({ 'list_20150231.csv': text }, { profile: mine, observedOn: undefined })).rejects.toMatchObject({ code: 'observed-on-missing' })
    await expect(scratch.import({ 'list.csv': text }, { profile: mine, observedOn: '2999-01-01' })).rejects.toThrow(/is later than today/)
  })
})

test('the first example of the guide is imported as it stands, into a folder that holds nothing yet', async () => {
  const guide = readFileSync(join(checkout, 'docs/profiles.md'), 'utf8')
  const [, list = ''] = /```\n(编号,.*?)```/s.exec(guide) ?? []
  const [, profile = ''] = /```yaml\n(name: my-portal.*?)```/s.exec(guide) ?? []
  const scratch = await scratchImport()
  const { batch } = await scratch.import({ 'list-2015-10-31.csv': list }, { profile, observedOn: undefined })
  expect(batch).toMatchObject({ source: 'data.example.gov.cn', observedOn: '2015-10-31', status: 'loaded', accepted: 2, rejected: 0 })
  expect(await scratch.warehouse.query('SELECT title, frequency, mode FROM dataset ORDER BY id')).toEqual([{ title: '公交线路', frequency: '每月', mode: 'api' }, { title: '停车场', frequency: null, mode: 'file' }])
  await scratch.end()
})

describe('the native profile', () => {
  let scratch: ScratchImport
  beforeEach(async () => {
    scratch = await scratchImport()
  })
  afterEach(() => scratch.end())
  const rows = (sql: string) => scratch.warehouse.query<Record<string, unknown>>(sql).then((all) => all.map((row) => Object.values(row)))

  test('tells the record type by the name of the file in either language, else by its header', async () => {
    await expect(scratch.import({ 'request-suspension.csv': '申请编号,提供部门\n' })).rejects.toThrow(/request-suspension.csv \(Request suspension\) lacks columns: Suspended on/)
    await scratch.import({ '部门.csv': departments, '信息化项目-9月.csv': 'id,title,department,kind\nP1,系统,A1,Build\n', 'x.csv': '申请编号,中止日期,恢复日期\nR1,2015-03-02,\n' })
    expect(await rows('SELECT key FROM project UNION ALL SELECT request FROM request_suspension')).toEqual([['P1'], ['R1']])
  })

  test('takes headers in Chinese, in English or by id, with remarks and stars, below a title; what it does not know it names', async () => {
    const { batch } = await scratch.import({
      'department.csv': departments,
      'project.csv': '2015年信息化项目汇总表,,,,\n填报单位：甲局,,,,\n*项目编号（必填）,Title,部门,Kind,联系电话\nP1,系统,A1,建设,021\n',
    })
    expect(await rows('SELECT id, title, kind, line FROM project')).toEqual([['P1', '系统', 'build', 4]])
    expect(batch.notes.map(({ zh }) => zh).join()).toContain('project.csv 中未使用的列：联系电话')
  })

  test('refuses a column that is there twice, two files of one type, and rows when no department is known', async () => {
    await expect(scratch.import({ 'department.csv': '部门代码,code,部门名称,组别\nA,A,甲,市级部门\n' })).rejects.toThrow(/has the column "code" twice/)
    await expect(scratch.import({ 'project-1.csv': '项目编号,项目名称,部门,项目类别\n', 'project-2.csv': '项目编号,项目名称,部门,项目类别\n' })).rejects.toThrow(/both hold records of type IT project/)
    await expect(scratch.import({ 'project.csv': '项目编号,项目名称,部门,项目类别\nP1,系统,A1,建设\n' })).rejects.toThrow(/no departments in the data folder/)
  })

  test('hints at the encoding when a header is garbled', async () => {
    const big5 = Buffer.concat([Buffer.from('bd73b8b9', 'hex'), Buffer.from(',x\nD1,y\n')])
    await expect(scratch.import({ 'dataset.csv': big5 })).rejects.toThrow(/It was read as GB18030; if the names are garbled, save it as UTF-8/)
  })
})
