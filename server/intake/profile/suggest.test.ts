import { describe, expect, test } from 'vitest'
import { dateForm } from './guess-columns'
import { readProfile } from './read-profile'
import { type SampledFile, suggestProfile } from './suggest'

const columnsOf = (file: SampledFile): Record<string, unknown> => readProfile(suggestProfile([file]), 'draft.yaml').records[0]!.columns
const froms = (file: SampledFile): Record<string, unknown> => Object.fromEntries(Object.entries(columnsOf(file)).map(([id, cell]) => [id, (cell as { from: unknown }).from]))

const plain = { format: 'csv', encoding: null, decided: [{ zh: 'UTF-8', en: 'UTF-8' }, { zh: '逗号分隔', en: 'comma-separated' }] } as const

const chinese: SampledFile = {
  ...plain,
  name: 'list-2015-10-31.csv',
  header: ['编号', '数据名', '主管单位', '更新周期', '发布时间', '浏览量'],
  rows: [
    ['D001', '公交线路', '市交通委', '每月', '2015/9/1', '12'],
    ['D002', '停车场', '市交通委', '每年', '2015/9/8', '5'],
  ],
}

describe('a suggested profile', () => {
  test('is a sound profile, its columns by their Chinese headers', () => {
    const profile = readProfile(suggestProfile([chinese]), 'draft.yaml')
    expect(profile).toMatchObject({ name: 'list', observedOn: '(\\d{4}-\\d{2}-\\d{2})', introducesDepartments: { from: 'list', name: { from: '主管单位' } } })
    expect(new RegExp(profile.inputs.list!.file).test('list-2015-11-30.csv')).toBe(true)
    expect(profile.records[0]!.type).toBe('dataset')
    expect(froms(chinese)).toEqual({ id: '编号', title: '数据名', department: '主管单位', frequency: '更新周期', published_on: '发布时间' })
    expect(suggestProfile([chinese])).toContain('#   浏览量 (12、5)')
  })

  test('says what was decided about each file, and keeps the encoding that a person named', () => {
    const draft = suggestProfile([{ ...chinese, encoding: 'big5' }])
    expect(draft).toContain('# list-2015-10-31.csv\n#   UTF-8；逗号分隔\n#   UTF-8; comma-separated\n')
    expect(readProfile(draft, 'draft.yaml').inputs.list!.encoding).toBe('big5')
  })

  test('reads files that come together, each as records of its own', () => {
    const requests: SampledFile = { ...plain, name: 'requests.csv', header: ['申请编号', '申请事项', '提供部门', '转交时间', '应回复时间', '回复时间'], rows: [['R1', '函', '市交通委', '2015-09-01', '2015-09-15', '']] }
    const profile = readProfile(suggestProfile([chinese, requests]), 'draft.yaml')
    expect(Object.entries(profile.inputs).map(([name, { file }]) => [name, new RegExp(file).test(name === 'list' ? chinese.name : requests.name)])).toEqual([['list', true], ['list-b', true]])
    expect(profile.records.map(({ type, from }) => [type, from])).toEqual([['dataset', 'list'], ['request', 'list-b']])
  })

  test('knows English headers, and the form of days that have one of their own', () => {
    const file: SampledFile = {
      ...plain,
      name: 'catalog.xlsx',
      format: 'sheet',
      header: ['Dataset ID', 'Name', 'Agency', 'Update Frequency', 'Date Made Public', 'Last Updated'],
      rows: [
        ['x1', 'Permits', 'Department of Buildings', 'Daily', 'April 26, 2013', '2022-06-07'],
        ['x2', 'Trees', 'Parks', 'Annually', 'May 3, 2014', '2022-06-08'],
      ],
    }
    expect(columnsOf(file)).toEqual({
      id: { from: 'Dataset ID' },
      title: { from: 'Name' },
      department: { from: 'Agency' },
      frequency: { from: 'Update Frequency' },
      published_on: { from: 'Date Made Public', dates: ['MMMM D, YYYY'] },
      updated_on: { from: 'Last Updated' },
    })
    expect(suggestProfile([file])).toContain('# The name of the file says no day: give it with the import (on the command line --observed-on).')
  })

  test('tells frequencies, departments and days by their values where nothing names them', () => {
    const file: SampledFile = {
      ...plain,
      name: '目录20180204.csv',
      header: ['名称', '甲', '乙', '丙'],
      rows: [
        ['政府规章', '市财政局', '每年', '2018年2月2日'],
        ['公报', '越秀区', '每月', '2018年2月3日'],
        ['文件', '市发改委', '每年', '2018年2月4日'],
      ],
    }
    expect(froms(file)).toEqual({ title: '名称', department: '甲', frequency: '乙', published_on: '丙' })
    expect(readProfile(suggestProfile([file]), 'draft.yaml')).toMatchObject({ name: 'my-portal', observedOn: '(20\\d{6})' })
  })

  test('names the columns of a file without a header by position, with what they hold, and says what is wanting', () => {
    const draft = suggestProfile([{ ...plain, name: 'a.csv', header: null, rows: [['甲数据', '市财政局', '每年'], ['乙数据', '市教育局', '每月'], ['丙数据', '市民政局', '每年']] }])
    expect(draft).toContain('csv: { header: false, columns: [ c1, c2, c3 ] }')
    expect(draft).toMatch(/department: +c2 +# 部门: 市财政局、市教育局、市民政局/)
    expect(draft).toMatch(/title: +c1 +# 数据名称: 甲数据、乙数据、丙数据/)
    expect(readProfile(draft, 'draft.yaml').records[0]!.columns).toMatchObject({ title: { from: 'c1' } })
    const wanting = suggestProfile([{ ...plain, name: 'b.csv', header: null, rows: [['同一', '市财政局', '每年'], ['同一', '市教育局', '每月'], ['同一', '市民政局', '每年']] }])
    expect(wanting).toContain('# title: required (数据名称), and no column of the file looks like it')
    expect(() => readProfile(wanting, 'draft.yaml')).toThrow(/dataset needs the columns title/)
  })

  test('stays sound YAML whatever headers and values hold', () => {
    const header = ['名称: #1', "'部门'\n（全称）", '编号", {']
    const draft = suggestProfile([{ ...plain, name: "o'neil {1}.csv", header, rows: [['- a: b\n  c', '甲局', '#']] }])
    expect(readProfile(draft, 'draft.yaml').records[0]!.columns).toEqual({ id: { from: header[2] }, title: { from: header[0] }, department: { from: header[1] } })
  })

  test('sees a log of requests for what it is', () => {
    const file: SampledFile = { ...plain, name: 'requests.csv', header: ['申请编号', '申请事项', '提供部门', '转交时间', '应回复时间', '回复时间'], rows: [['R1', '函', '甲局', '2015-09-01', '2015-09-15', '']] }
    expect(readProfile(suggestProfile([file]), 'draft.yaml').records[0]!.type).toBe('request')
    expect(froms(file)).toEqual({ id: '申请编号', title: '申请事项', department: '提供部门', passed: '转交时间', due: '应回复时间', replied: '回复时间' })
  })

  test.each([
    [['2015/9/1', '2015年9月1日', '20150901'], { form: null, or: null }],
    [['6/9/2015', '13/9/2015'], { form: 'D/M/YYYY', or: null }],
    [['6/9/2015', '6/30/2015'], { form: 'M/D/YYYY', or: null }],
    [['6/9/2015', '7/1/2015'], { form: 'M/D/YYYY', or: 'D/M/YYYY' }],
    [['June 9, 2016'], { form: 'MMMM D, YYYY', or: null }],
    [['每年', '每月'], null],
    [[], null],
  ])('takes %j for days of the form %j', (values, form) => {
    expect(dateForm(values)).toEqual(form)
  })

  test('says so where no value tells the day from the month', () => {
    const draft = suggestProfile([{ ...chinese, rows: [['D001', '公交线路', '市交通委', '每月', '6/9/2015', '']] }])
    expect(draft).toMatch(/published_on: +\{ from: 发布时间, dates: \[ M\/D\/YYYY \] \} +# 发布日期; or D\/M\/YYYY: no value tells/)
  })
})
