import { describe, expect, test } from 'vitest'
import { readProfile } from './read-profile'
import { remapped } from './remap'

const written = `# 门户目录
name: mine
names: { zh: 我的, en: Mine }
source: mine
inputs: { list: { file: csv, csv: {} } }
records:
  - type: dataset
    from: list
    columns:
      id: 编号          # 数据集编号
      title: 名称
      department: { constant: A1 }
      published_on: { from: 日期, dates: [DD/MM/YYYY] }
`
const columns = (text: string) => readProfile(text, 'mine.yaml').records[0]!.columns

describe('a column that is taken from another field', () => {
  test('keeps the rules of its cell, and everything else as it was written', () => {
    const days = remapped(written, { type: 'dataset', column: 'published_on', from: '发布日期' })
    expect(columns(days).published_on).toMatchObject({ from: '发布日期', dates: ['DD/MM/YYYY'] })
    const ids = remapped(days, { type: 'dataset', column: 'id', from: '代码: #1' })
    expect(columns(ids)).toMatchObject({ id: { from: '代码: #1' }, title: { from: '名称' } })
    expect(ids.split('\n').filter((line) => line.includes('#')).map((line) => line.trim())).toEqual(['# 门户目录', expect.stringMatching(/^id: .*# 数据集编号$/)])
  })

  test('takes the place of a constant, is added, and is taken out', () => {
    expect(columns(remapped(written, { type: 'dataset', column: 'department', from: '单位' })).department).toMatchObject({ from: '单位' })
    expect(columns(remapped(written, { type: 'dataset', column: 'frequency', from: '周期' })).frequency).toMatchObject({ from: '周期' })
    expect(columns(remapped(written, { type: 'dataset', column: 'published_on', from: null }))).not.toHaveProperty('published_on')
  })

  test('is known by its header where the profile names the fields that it takes, in each of the layouts that it knows', () => {
    const placed = written.replace('csv: {}', 'csv: { fields: { 编号: 1, 名称: 2, 日期: [发布日, 日期] } }')
    const text = remapped(placed, { type: 'dataset', column: 'frequency', from: '更新周期, 天' })
    expect(columns(text)).toMatchObject({ frequency: { from: '更新周期, 天' }, id: { from: '编号' } })
    expect(text).toContain('fields: { 编号: 1, 名称: 2, 日期: [ 发布日, 日期 ], "更新周期, 天": "更新周期, 天" }')
    expect(remapped(text, { type: 'dataset', column: 'title', from: '更新周期, 天' }).match(/更新周期/g)).toHaveLength(4)
    const either = written.replace('file: csv, csv: {}', 'file: x, either: [{ csv: { fields: { 编号: 1, 名称: 2, 日期: 3 } } }, { sheet: { fields: { 编号: 代码, 名称: 题名, 日期: 日 } } }]')
    const [first, second] = readProfile(remapped(either, { type: 'dataset', column: 'frequency', from: '周期' }), 'mine.yaml').inputs.list!.readings
    expect([first?.fields, second?.fields].map((fields) => fields?.at(-1))).toEqual(['周期', '周期'])
  })

  test('is refused of a record that the profile does not make, and of a profile that is wrong', () => {
    expect(() => remapped(written, { type: 'project', column: 'id', from: '编号' })).toThrow(/no record of type project/)
    expect(() => remapped('name: x\n', { type: 'dataset', column: 'id', from: '编号' })).toThrow(/error/)
  })
})
