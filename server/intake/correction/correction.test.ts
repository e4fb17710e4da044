import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImportResult } from '../../office/batch'
import { batchesIn } from '../../office/batches'
import { unmatchedNames } from '../../office/unmatched'
import { decide } from '../decide'
import { importFiles } from '../load/import-files'
import { withdrawBatch } from '../load/change-batch'
import { cellsOf } from '../rows/cells'
import { type ScratchImport, scratchImport } from '../scratch-import'
import { rejectSheet } from './reject-sheet'

describe('the refused rows of a batch', () => {
  let scratch: ScratchImport
  const header = '申请编号,申请事项,提供部门,转交时间,应回复时间'
  const good = Array.from({ length: 60 }, (_, index) => `G${index},函,A1,2015-09-01,`)
  const lines = [header, 'B1,函,甲居,2015-09-01,', 'B2,"表, 二",A1,昨天,2015-13-40', 'B3,函', ...good, '']
  beforeEach(async () => {
    scratch = await scratchImport()
    await scratch.import({ 'department.csv': '部门代码,部门名称,组别\nA1,甲局,市级部门\n' })
  })
  afterEach(() => scratch.end())

  const sheetOf = async (batch: number, language: 'zh' | 'en' = 'zh'): Promise<string> => {
    let text = ''
    for await (const piece of rejectSheet(scratch.warehouse, batch, language)) text += piece
    return text
  }
  const rowsOf = (sheet: string): string[][] => sheet.split('\r\n').filter(Boolean).map((line) => cellsOf(line, ','))
  const delivered = (): Promise<ImportResult> => scratch.import({ 'request.csv': lines.join('\n') })
  const sendBack = async (batch: number, sheet: string, name = `rejects-${batch}.csv`): Promise<ImportResult> =>
    importFiles(scratch.warehouse, { files: [await scratch.write(name, sheet)], corrects: batch, who: '王某' })
  const stored = () => scratch.warehouse.query<{ key: string; department: string; batch: number; line: number; on: string }>("SELECT key, department, batch, line, observed_on AS \"on\" FROM request WHERE key LIKE 'B%' ORDER BY key")
  const batch = async (id: number) => (await batchesIn(scratch.warehouse)).find((one) => one.id === id)!

  test('are one CSV: where each stands, all that is wrong with it, the row as it was delivered, its fields', async () => {
    const { batch: first } = await delivered()
    expect(first.rejected).toBe(3)
    const [head, one, two, three] = rowsOf(await sheetOf(first.id))
    expect(head).toEqual(['批次', '文件', '行', '列', '值', '拒绝原因', '如何更正', '原始行', ...header.split(',')])
    expect(one).toEqual([String(first.id), 'request.csv', '2', '提供部门', '甲居', '未知部门', '相近的部门：甲局', 'B1,函,甲居,2015-09-01,', 'B1', '函', '甲居', '2015-09-01', ''])
    expect(two?.slice(3, 6)).toEqual(['应回复时间；转交时间', '2015-13-40；昨天', '不是时间；不是时间'])
    expect(two?.slice(8)).toEqual(['B2', '表, 二', 'A1', '昨天', '2015-13-40'])
    expect(three?.slice(5)).toEqual(['列数不符', '实有/应有列数 2/5；含逗号的文字请加引号', 'B3,函', '', '', '', '', ''])
    expect(rowsOf(await sheetOf(first.id, 'en'))[1]?.slice(3, 7)).toEqual(['Provider', '甲居', 'unknown department', 'nearest: 甲局'])
  })

  test('are mended in it and sent back alone: same source and day, same line, and each reject is marked', async () => {
    const { batch: first } = await delivered()
    const mended = (await sheetOf(first.id)).replace(',B1,函,甲居,', ',B1,函,甲局,').replaceAll(',A1,昨天,2015-13-40', ',A1,2015-09-02,2015-09-20')
    const { batch: second, repeated } = await sendBack(first.id, mended)
    expect([repeated, second.corrects, second.source, second.observedOn, second.status]).toEqual([false, first.id, first.source, first.observedOn, 'loaded'])
    expect([second.rows, second.accepted, second.rejected]).toEqual([2, 2, 0])
    expect(await stored()).toEqual([
      { key: 'B1', department: 'A1', batch: second.id, line: 2, on: '2015-12-31' },
      { key: 'B2', department: 'A1', batch: second.id, line: 3, on: '2015-12-31' },
    ])
    const marks = (await scratch.rejects(first.id)).map(({ line, mended: by }) => [line, by?.batch ?? null, by?.who ?? null, typeof by?.at])
    expect(marks).toEqual([[2, second.id, '王某', 'string'], [3, second.id, '王某', 'string'], [3, second.id, '王某', 'string'], [4, null, null, 'undefined']])
    expect([(await batch(first.id)).mended, (await batch(first.id)).rejected]).toEqual([2, 3])
    expect(rowsOf(await sheetOf(first.id)).map((row) => row[2])).toEqual(['行', '4'])
    expect((await sendBack(first.id, mended)).repeated).toBe(true)
    expect(await unmatchedNames(scratch.warehouse)).toEqual([])
  })

  test('that are still wrong stay refused, and pass once the name is decided, the list unchanged', async () => {
    const { batch: first } = await delivered()
    const sheet = await sheetOf(first.id)
    const { batch: second } = await sendBack(first.id, sheet)
    expect([second.accepted, second.rejected, second.status, (await batch(first.id)).mended]).toEqual([0, 2, 'loaded', 0])
    expect(await unmatchedNames(scratch.warehouse)).toMatchObject([{ name: '甲居', rows: 1 }])
    await decide(scratch.warehouse, { type: 'department-alias', cells: { wording: '甲居', code: 'A1' }, who: '王某', why: '笔误' })
    const { batch: third } = await sendBack(first.id, sheet)
    expect([third.accepted, third.rejected, (await batch(first.id)).mended]).toEqual([1, 1, 1])
    expect(await unmatchedNames(scratch.warehouse)).toEqual([])
  })

  test('are refused again when they contradict a row that stands; the same line may be mended anew', async () => {
    const { batch: first } = await delivered()
    const as = (id: string, title: string) => sheetOf(first.id).then((sheet) => sheet.replace(',B1,函,甲居,', `,${id},${title},A1,`).replace(',B2,"表, 二",A1,昨天,2015-13-40', ',,,,,'))
    const clash = await sendBack(first.id, await as('G5', '另一函'))
    expect([clash.batch.accepted, clash.rejects[0]?.reason.zh, clash.rejects[0]?.remedy.zh]).toEqual([0, '编号与前文重复而内容不同', '见第 10 行，请保留一行'])
    const sheet = await as('B1', '函一')
    expect((await sendBack(first.id, sheet, 'one.csv')).batch.accepted).toBe(1)
    expect((await sendBack(first.id, sheet.replace('函一', '函二'), 'two.csv')).batch.accepted).toBe(1)
    expect(await scratch.warehouse.query("SELECT title FROM request WHERE key = 'B1'")).toEqual([{ title: '函二' }])
    expect((await sendBack(first.id, `${sheet.replace('函一', '函二')}\r\n`, 'three.csv')).batch).toMatchObject({ accepted: 0, duplicate: 1 })
  })

  test('go with their batch when it is withdrawn; a correction alone can be, and the rejects are open again', async () => {
    const { batch: first } = await delivered()
    const mended = (await sheetOf(first.id)).replace(',B1,函,甲居,', ',B1,函,A1,')
    const { batch: second } = await sendBack(first.id, mended)
    await withdrawBatch(scratch.warehouse, { batch: second.id, who: '王某', why: '改错了' })
    expect([await stored(), (await batch(first.id)).mended]).toEqual([[], 0])
    const { batch: third } = await sendBack(first.id, mended)
    await withdrawBatch(scratch.warehouse, { batch: first.id, who: '王某', why: '来源有误' })
    expect((await batch(third.id)).status).toBe('withdrawn')
    expect(await scratch.warehouse.query('SELECT * FROM request')).toEqual([])
    await expect(sendBack(first.id, mended)).rejects.toMatchObject({ code: 'correction-wrong', detail: { zh: expect.stringContaining('已撤回') as string } })
  })

  test('of the past do not reach beyond a later snapshot that lacks them, and a small correction is no measure for the next batch', async () => {
    const yaml = "name: reqs\nnames: { zh: 甲, en: A }\nsource: reqs\ninputs: { list: { file: '.csv$', csv: {} } }\nrecords:\n  - { type: request, from: list, snapshot: true, columns: { id: 编号, title: 事项, department: 部门 } }\n"
    const rows = Array.from({ length: 40 }, (_, index) => `R${index},函,A1`)
    const first = await scratch.import({ 'a.csv': ['编号,事项,部门', 'X1,函,甲居', ...rows, ''].join('\n') }, { profile: yaml, observedOn: '2015-10-01' })
    await scratch.import({ 'b.csv': ['编号,事项,部门', ...rows, ''].join('\n') }, { profile: yaml, observedOn: '2015-11-01' })
    const { batch: second } = await sendBack(first.batch.id, (await sheetOf(first.batch.id)).replace(',X1,函,甲居', ',X1,函,A1'))
    expect([second.accepted, second.profile]).toEqual([1, 'reqs'])
    expect(await scratch.warehouse.query("SELECT valid_to FROM request WHERE key = 'X1'")).toEqual([{ valid_to: '2015-11-01' }])
    expect((await scratch.import({ 'c.csv': ['编号,事项,部门', 'R0,函,A1', ''].join('\n') }, { profile: yaml, observedOn: '2015-10-02' })).batch.held?.zh).toContain('不到该来源上一批次（40 条）的一半')
  })

  test('of JSON and of a joined file have their fields as columns, by the names of the profile', async () => {
    const profile = "name: joined\nnames: { zh: 甲, en: A }\nsource: joined\ninputs:\n  list: { file: 'list', csv: { header: false, columns: [title, office] }, with: ids }\n  ids: { file: 'ids', csv: { header: false, columns: [id] } }\nrecords:\n  - { type: dataset, from: list, columns: { id: ids.id, title: title, department: office } }\n"
    const titles = Array.from({ length: 40 }, (_, index) => `题名${index},A1`)
    const first = await scratch.import({ 'list.csv': ['=1+1,甲居', ...titles, ''].join('\n'), 'ids.csv': Array.from({ length: 41 }, (_, index) => `D${index}\n`).join('') }, { profile })
    const sheet = await sheetOf(first.batch.id)
    expect(rowsOf(sheet).map((row) => row.slice(8))).toEqual([['title', 'office', 'id'], ["'=1+1", '甲居', 'D0']])
    await sendBack(first.batch.id, sheet.replace(",甲居,D0", ',A1,D0'))
    expect(await scratch.warehouse.query("SELECT title, department FROM dataset WHERE key = 'D0'")).toEqual([{ title: '=1+1', department: 'A1' }])

    const json = "name: jay\nnames: { zh: 甲, en: A }\nsource: jay\ninputs: { list: { file: 'jsonl$', json: { fields: { code: id, name: title, office: org.name } } } }\nrecords:\n  - { type: dataset, from: list, columns: { id: code, title: name, department: office } }\n"
    const entry = (id: string, office: string) => JSON.stringify({ id, title: '题', org: { name: office } })
    const second = await scratch.import({ 'x.jsonl': [entry('J0', '甲居'), ...Array.from({ length: 40 }, (_, index) => entry(`J${index + 1}`, 'A1')), ''].join('\n') }, { profile: json })
    const list = await sheetOf(second.batch.id)
    expect(rowsOf(list)[0]?.slice(8)).toEqual(['code', 'name', 'office'])
    expect((await sendBack(second.batch.id, list.replace(',J0,题,甲居', ',J0,题,甲局'))).batch.accepted).toBe(1)
  })

  test.each([
    ['another file', () => '编号,名称\n1,2\n', /不是下载的被拒行清单/],
    ['rows of another batch', (sheet: string) => sheet.replace(/^\d+,request/m, '1,request'), /对应不上批次/],
    ['a line that was not refused', (sheet: string) => sheet.replace(',request.csv,2,', ',request.csv,20,'), /第 2 行对应不上/],
    ['a row twice', (sheet: string) => sheet.replace(',request.csv,3,', ',request.csv,2,'), /出现两次/],
    ['a column too few', (sheet: string) => sheet.replace(',应回复时间', ',别的列'), /缺少 request.csv 的列：应回复时间/],
  ])('sent back as %s are refused with what to do, and nothing changes', async (_, change, reason) => {
    const { batch: first } = await delivered()
    await expect(sendBack(first.id, change(await sheetOf(first.id)))).rejects.toMatchObject({ code: 'correction-wrong', detail: { zh: expect.stringMatching(reason) as string } })
    expect((await batchesIn(scratch.warehouse))[0]?.id).toBe(first.id)
  })
})
