import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { textRows, writtenWorkbook } from '../rows/written-workbook'
import { preview, type PreviewRequest } from './preview'
import { readProfile } from './read-profile'
import { shipped } from './shipped'

const folder = mkdtempSync(join(tmpdir(), 'shuping-preview-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const head = 'name: mine\nnames: { zh: 我的, en: Mine }\nsource: mine\n'
const text = `${head}inputs: { list: { file: 'list', csv: {} } }
records:
  - { type: dataset, from: list, columns: { id: 编号, title: 名称, department: 单位, published_on: 日期 } }
  - { type: list-item, from: list, only: [{ from: 编号, matches: '^L' }], columns: { id: 编号, title: 名称, department: 单位, list_year: { from: 日期, pattern: '^(\\d{4})' } } }
`

async function previewed(content: string | Uint8Array, more: Partial<PreviewRequest> = {}, name = 'list.csv') {
  const path = join(folder, name)
  writeFileSync(path, content)
  const [file] = await preview({ profile: readProfile(text, 'mine.yaml'), files: [path], departments: ['A1', '甲局'], ...more })
  return file!
}

describe('a preview', () => {
  test('shows the first rows as they would arrive, by record type, and what was decided about the file', async () => {
    const { decided, format, fields, records, faults } = await previewed('编号,名称,单位,日期\nL1, 甲 ,A1,2015年9月1日\nD2,乙,甲局,\n')
    expect([decided.en, format, fields]).toEqual(['UTF-8, every byte sound; comma-separated: it takes the first rows apart into 4 columns; record 1 is the header, the profile takes columns by name', 'csv', ['编号', '名称', '单位', '日期']])
    expect(records[0]!.from).toEqual({ id: '编号', title: '名称', department: '单位', published_on: '日期' })
    expect(records.map(({ type, rows }) => [type, rows.map(({ line, values }) => [line, values.id, values.title, values.department, values.published_on ?? values.list_year ?? null])])).toEqual([
      ['dataset', [[2, 'L1', '甲', 'A1', '2015-09-01'], [3, 'D2', '乙', '甲局', null]]],
      ['list-item', [[2, 'L1', '甲', 'A1', 2015]]],
    ])
    expect(faults).toEqual([])
  })

  test('names the faults of these rows, of cells and of whole rows, in the order of their lines', async () => {
    const { records, faults } = await previewed('编号,名称,单位,日期\nD1,甲,A1,某日\nD2,乙\nD3,丙,丁局,2015-09-01\nD4,丁,A1,\n')
    expect(faults.map(({ line, column, value, reason }) => [line, column.zh, value, reason.en])).toEqual([
      [2, '发布日期', '某日', 'not a day'],
      [3, '', '', 'wrong number of cells'],
      [4, '部门', '丁局', 'unknown department'],
    ])
    expect(records[0]!.rows.map(({ line }) => line)).toEqual([5])
  })

  test('does not judge departments when none are given', async () => {
    const { faults, records } = await previewed('编号,名称,单位,日期\nD3,丙,丁局,2015-09-01\n', { departments: null })
    expect([faults, records[0]!.rows.length]).toEqual([[], 1])
    expect((await previewed('编号,名称,单位,日期\nD3,丙,丁局,2015-09-01\n', { departments: [] })).faults).toHaveLength(1)
  })

  test('reads a file in the encoding that a person names, whatever the profile says of it; a name that is none is refused', async () => {
    const big5 = Buffer.concat([Buffer.from('id,title,office\nD1,'), Buffer.from('bd73b8b9', 'hex'), Buffer.from(',A1\n')])
    const profile = readProfile(`${head}inputs: { list: { file: 'list', encoding: utf-8, csv: {} } }\nrecords: [{ type: dataset, from: list, columns: { id: id, title: title, department: office } }]\n`, 'mine.yaml')
    const file = await previewed(big5, { profile, encodings: { 'list.csv': 'BIG5' } })
    expect([file.encoding, file.decided.zh, file.records[0]!.rows[0]!.values.title]).toEqual(['big5', expect.stringMatching(/^BIG5，经办人指定；/), '編號'])
    await expect(previewed(big5, { profile, encodings: { 'list.csv': 'klingon' } })).rejects.toMatchObject({ code: 'encoding-unknown' })
  })

  test('looks at the start of a large file alone, and counts lines with faults too', async () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => `D${index},名称,${index === 1 ? '某局' : 'A1'},2015-09-01`)
    const { records, faults } = await previewed(['编号,名称,单位,日期', ...rows].join('\n'), { rows: 3 })
    expect([records[0]!.rows.map(({ line }) => line), faults.map(({ line }) => line)]).toEqual([[2, 4], [3]])
  })

  test('knows the departments that a profile introduces, joined files and workbooks', async () => {
    const { profile: portal } = shipped().get('guangzhou-portal')!
    const path = join(folder, 'guangzhou_2018-02-04.xlsx')
    writeFileSync(path, writtenWorkbook([{ name: 'a', rows: textRows([['政府规章', '2018-02-02 17:51:33', '0', '0', '市府办', '机构团体']]) }]))
    const [file] = await preview({ profile: portal, files: [path], departments: [] })
    expect([file!.format, file!.faults, file!.records[0]!.rows[0]]).toMatchObject(['sheet', [], { line: 1, values: { title: '政府规章', department: '市府办', published_on: '2018-02-02' } }])
    const [main, ids] = [join(folder, 'main.txt'), join(folder, 'ids.txt')]
    writeFileSync(main, '甲|A1\n乙|A1\n')
    writeFileSync(ids, 'id=D1\nid=D2\n')
    const profile = readProfile(
      `${head}inputs:
  main: { file: main, lines: ['^(?<title>[^|]*)\\|(?<office>.*)$'], with: ids }
  ids: { file: ids, lines: ['id=(?<id>\\w+)'] }
records: [{ type: dataset, from: main, columns: { id: ids.id, title: title, department: office } }]`,
      'mine.yaml',
    )
    const [joined] = await preview({ profile, files: [main, ids], departments: ['A1'] })
    expect(joined!.records[0]!.rows.map(({ values }) => [values.id, values.title])).toEqual([['D1', '甲'], ['D2', '乙']])
  })
})
