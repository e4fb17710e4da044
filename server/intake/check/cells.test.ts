import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ScratchImport, scratchImport } from '../scratch-import'

const departments = '部门代码,部门名称,别名,组别\nA1,甲局,甲;甲办,市级部门\nA2,乙局,,试点单位\n'

describe('cells', () => {
  let scratch: ScratchImport
  beforeAll(async () => {
    scratch = await scratchImport()
    await scratch.import({ 'department.csv': departments })
  })
  afterAll(() => scratch.end())

  /** Requests whose cells of one column are the texts given; what became of each. */
  async function read(column: string, stored: string, texts: readonly string[]): Promise<unknown[]> {
    const rows = texts.map((text, index) => `R${index},A1,${/[",]/.test(text) ? `"${text}"` : text}`)
    const { batch } = await scratch.import({ 'request.csv': [`申请编号,提供部门,${column}`, ...rows, ''].join('\n') }, { release: '测试' })
    const kept = await scratch.warehouse.query<{ id: string; value: unknown }>(`SELECT id, ${stored} AS value FROM seen_request WHERE batch = ${batch.id}`)
    const refused = await scratch.rejects(batch.id)
    return texts.map((_, index) => kept.find(({ id }) => id === `R${index}`)?.value ?? refused.find(({ line }) => line === index + 2)?.reason.en ?? null)
  }

  test('say days in every usual form, with or without zeros, in full-width digits too', async () => {
    const forms = ['2015-9-1', '2015-09-01', '2015/9/1', '2015/09/01', '2015.9.1', '2015年9月1日', '2015年09月01日', '20150901', '２０１５－０９－０１', '２０１５年９月１日', '\u00A02015-09-01\u3000']
    expect(await read('转交时间', 'passed_on', forms)).toEqual(forms.map(() => '2015-09-01'))
    expect(await read('转交时间', 'passed_at', ['2015-09-01', '2015年9月1日', '20150901'])).toEqual([null, null, null])
  })

  test('say moments with the time that the source states', async () => {
    const forms = ['2015-09-01 09:05:00', '2015-9-1 9:05', '2015/9/1 9:05', '2015-09-01T09:05:00', '2015年9月1日 9:05', '2015年9月1日9时5分', '20150901 09:05', '２０１５－９－１　９：０５', '2015-09-01T09:05:00+08:00']
    expect(await read('转交时间', 'passed_at', forms)).toEqual(forms.map(() => '2015-09-01T09:05:00+08:00'))
    expect(await read('转交时间', 'passed_at', ['2015-09-01 00:00'])).toEqual(['2015-09-01T00:00:00+08:00'])
  })

  test('say instants, which are taken as Shanghai’s clocks show them', async () => {
    const forms = ['2015-09-01T01:05:00Z', '2015-09-01T01:05:00.000Z', '2015-09-01 01:05Z', '2015-08-31T20:05:00-05:00', '2015-08-31 20:05:00-05', '2015-09-01T06:35:00+0530', '2015-09-01T09:05:00+08', '20150901T01:05:00Z']
    expect(await read('转交时间', 'passed_at', forms)).toEqual(forms.map(() => '2015-09-01T09:05:00+08:00'))
    expect(await read('转交时间', 'passed_on', ['2015-08-31T23:59:59Z', '2015-12-30T16:00:00Z'])).toEqual(['2015-09-01', '2015-12-31'])
  })

  test('say days and moments in forms that the profile names, also with the names of months', async () => {
    const profile = `name: forms
names: { zh: 日期, en: Dates }
source: forms
inputs: { all: { file: 'forms', csv: { delimiter: '|' } } }
records: [{ type: request, from: all, columns: { id: id, department: { constant: A1 }, passed: { from: day, dates: ['MMMM D, YYYY', 'D MMM YYYY', M/D/YYYY, DD.MM.YYYY] } } }]
`
    const texts = ['June 9, 2015', 'december 1, 2015', '9 Jun 2015', '6/9/2015', '06/09/2015 17:30', '9.6.2015', 'Juni 9, 2015', '13/9/2015', 'June 31, 2015']
    const { batch } = await scratch.import({ 'forms.csv': ['id|day', ...texts.map((text, index) => `F${index}|${text}`), ''].join('\n') }, { profile, release: '测试' })
    const kept = await scratch.warehouse.query<{ id: string; passed_on: string }>(`SELECT id, passed_on FROM seen_request WHERE batch = ${batch.id} ORDER BY id`)
    expect(kept.map(({ passed_on }) => passed_on)).toEqual(['2015-06-09', '2015-12-01', '2015-06-09', '2015-06-09', '2015-06-09', '2015-06-09'])
    expect((await scratch.rejects(batch.id)).map(({ line }) => line)).toEqual([8, 9, 10])
  })

  test('that say no day or moment are refused', async () => {
    const texts = ['2015-02-29', '2015-13-01', '2015-09', '九月一日', 'epoch', 'infinity', '2015-09-01x', '2015-09-01 25:00', '2015-09-01Z', '2015-09-01T09:05:00 EST', '2015-09-01 (BC)', '42248']
    expect(await read('转交时间', 'passed_on', texts)).toEqual(texts.map(() => 'not a time'))
    expect(await read('转交时间', 'passed_on', ['0215-09-01', '3015-09-01', '15-09-01'])).toEqual(Array.from({ length: 3 }, () => 'the year is not between 1900 and 2199'))
  })

  test('say yes and no in words and digits', async () => {
    expect(await read('已延期', 'extended', ['是', '否', 'TRUE', 'false', '1', '0', '１', 'maybe', ''])).toEqual([true, false, true, false, true, false, true, 'neither yes nor no', null])
  })

  test('hold a value, one of its names or its spellings', async () => {
    expect(await read('共享类型', 'sharing_type', ['无条件共享', 'conditional', 'Conditional', 'ＵＮＣＯＮＤＩＴＩＯＮＡＬ', '不共享'])).toEqual(['unconditional', 'conditional', 'conditional', 'unconditional', 'not one of the values'])
  })

  test('hold whole numbers, and nothing rounded', async () => {
    const texts = ['2015', '２０１５', '2015年', '2015.0', '2,015', '2015.7', '0x1F', '1e3', '99999999999']
    const rows = texts.map((text, index) => `P${index},题名,A1,建设,"${text}"`)
    const { batch } = await scratch.import({ 'project.csv': ['项目编号,项目名称,部门,项目类别,预算年度', ...rows, ''].join('\n') }, { release: '测试' })
    const kept = await scratch.warehouse.query<{ id: string; year: number }>(`SELECT id, budget_year AS year FROM seen_project WHERE batch = ${batch.id} ORDER BY id`)
    expect(kept.map(({ id, year }) => [id, year])).toEqual(['P0', 'P1', 'P2', 'P3', 'P4'].map((id) => [id, 2015]))
    expect((await scratch.rejects(batch.id)).map(({ line, value }) => [line, value])).toEqual(texts.slice(5).map((text, index) => [index + 7, text]))
  })

  test('refer to departments by code, name or alias; an unknown one is refused with the nearest', async () => {
    const { batch } = await scratch.import({ 'request.csv': '申请编号,提供部门\nX1,A1\nX2,乙局\nX3,甲办\nX4,甲办局\n' }, { release: '测试' })
    expect(await scratch.warehouse.query("SELECT key, department FROM request WHERE key LIKE 'X%' ORDER BY key")).toEqual([{ key: 'X1', department: 'A1' }, { key: 'X2', department: 'A2' }, { key: 'X3', department: 'A1' }])
    expect(await scratch.rejects(batch.id)).toMatchObject([{ line: 5, column: { zh: '提供部门' }, value: '甲办局', reason: { zh: '未知部门', en: 'unknown department' }, remedy: { zh: expect.stringContaining('甲办') as string } }])
  })

  test('that are wrong keep the row as it was delivered, once for each wrong cell', async () => {
    const { batch } = await scratch.import({ 'request.csv': '申请编号,申请事项,提供部门,转交时间,已延期\n,"函, ""急""",A1,昨天,或许\nY2,函,A1,2015-09-01,是\n' }, { release: '测试' })
    const rows = await scratch.warehouse.query('SELECT line, column_id, original FROM reject WHERE batch = :batch ORDER BY column_id', { batch: batch.id })
    const original = ',"函, ""急""",A1,昨天,或许'
    expect(rows).toEqual(['request.extended', 'request.id', 'request.passed'].map((column_id) => ({ line: 2, column_id, original })))
    expect((await scratch.rejects(batch.id)).map((one) => one.original)).toEqual([original, original, original])
    expect([batch.rows, batch.accepted, batch.rejected]).toEqual([2, 1, 1])
  })
})
