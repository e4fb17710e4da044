import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Mistake } from '../../office/mistake'
import { readProfile } from './read-profile'
import { shippedProfiles } from './shipped'

const good = `name: my-portal
names: { zh: 我的门户, en: My portal }
source: data.example.cn
inputs:
  list: { file: '\\.csv$', csv: { fields: { code: [编号, 数据编号], what: 名称, office: 3 } } }
records:
  - type: dataset
    from: list
    columns:
      id: code
      title: what
      department: { from: office, values: { 老局: 新局 } }
`

/** The good profile with a change. */
const changed = (from: string, to: string, text = good): string => text.split(from).join(to)

function refusal(text: string): string[] {
  try {
    readProfile(text, 'my-portal.yaml')
  } catch (error) {
    if (error instanceof Mistake) {
      // The same errors in Chinese: as many, and each with Chinese words of its own.
      const chinese = error.detail.zh.replace(/^.*?处错误：/, '').split(/；(?=第 \d+ 行)/)
      expect(chinese.filter((one) => !/^第 \d+ 行 .*\p{Script=Han}/u.test(one))).toEqual([])
      return error.detail.en.replace(/^.*?errors?: /, '').split('; line ').map((one, index) => (index === 0 ? one : `line ${one}`))
    }
    throw error
  }
  return []
}

describe('a profile', () => {
  test('is read with what it leaves out filled in', () => {
    const { inputs, records } = readProfile(good, 'my-portal.yaml')
    expect(inputs.list).toMatchObject({ optional: false, csv: { header: true, skip: 0 } })
    expect(records[0]).toMatchObject({ type: 'dataset', snapshot: false, only: [], columns: { id: { from: 'code' }, department: { from: 'office', values: { 老局: '新局' } } } })
  })

  test('with a slip in the YAML says the line', () => {
    expect(refusal('name: x\nnames: [')[0]).toMatch(/^line [23]: /)
  })

  test('with a wrong shape names every error with its line, not only the first', () => {
    const errors = refusal(
      [
        ['name: my-portal', 'name: My Portal'],
        ['source: data.example.cn', 'sourse: data.example.cn'],
        ["'\\.csv$'", "'(\\.csv$'"],
        ['id: code', 'id: { from: code, pattern: no-group }'],
      ].reduce((text, [from, to]) => changed(from!, to!, text), good),
    )
    expect(errors).toEqual([
      expect.stringMatching(/^line 1: name: a name is made of lower-case letters/),
      expect.stringMatching(/source: /),
      expect.stringMatching(/^line 5: inputs\.list\.file: not a regular expression/),
      expect.stringMatching(/^line 10: records\.0\.columns\.id\.pattern: the pattern has 0 groups; write exactly one pair/),
      expect.stringMatching(/^line 3: sourse: "sourse" is not known here/),
    ])
  })

  test('says in Chinese what was wanted and what stands there', () => {
    const refused = (from: string, to: string): string => {
      try {
        readProfile(changed(from, to), 'my-portal.yaml')
      } catch (error) {
        if (error instanceof Mistake) return error.detail.zh
        throw error
      }
      return ''
    }
    expect(refused('source: data.example.cn', 'source: [data.example.cn]')).toBe('导入方案 my-portal.yaml 有 1 处错误：第 3 行 source：应为文字，而写的是列表')
    expect(refused('source: data.example.cn\n', '')).toBe('导入方案 my-portal.yaml 有 1 处错误：第 1 行 source：缺少此项')
    expect(refused('csv: {', 'csv: { skip: 12,')).toContain('第 5 行 inputs.list.csv.skip：不能大于 9')
    expect(refused('type: dataset', 'type: datasets')).toContain('第 7 行 records.0.type：没有记录类型“datasets”；是否为 dataset')
    expect(refused('type: dataset', '\ttype: dataset')).toMatch(/第 \d+ 行 YAML 写法有误：/)
  })

  test('with names that do not agree says what was meant', () => {
    expect(refusal(changed('type: dataset', 'type: datasets'))).toEqual([expect.stringMatching(/^line 7: records\.0\.type: there is no record type "datasets"; did you mean dataset/)])
    expect(refusal(changed('id: code', 'id: cod'))).toEqual([expect.stringMatching(/^line 10: .*there is no field "cod"; did you mean code\?/)])
    expect(refusal(changed('      title: what\n', ''))).toEqual([expect.stringMatching(/dataset needs the columns title/)])
    expect(refusal(changed('title: what', 'titel: what'))).toEqual([expect.stringMatching(/no column "titel"; did you mean title/), expect.stringMatching(/needs the columns title/)])
    expect(refusal(changed('from: list', 'from: lost'))).toEqual([expect.stringMatching(/no input "lost"; did you mean list/)])
  })

  test('cannot use patterns that the engine does not know', () => {
    expect(refusal(changed('id: code', "id: { from: code, pattern: '(?=x)(x)' }"))).toEqual([expect.stringMatching(/lookaround and back-references cannot be used/)])
  })

  test('has conditions with exactly one test, date forms of known parts and encodings that exist', () => {
    const record = '    columns:\n'
    expect(refusal(changed(record, `    only: [{ from: code }]\n${record}`))).toEqual([expect.stringMatching(/exactly one test/)])
    expect(refusal(changed('id: code', 'id: { from: code, dates: [DD.Mon.YY] }'))).toEqual([expect.stringMatching(/made of YYYY, MMMM/)])
    expect(refusal(changed("file: '\\.csv$',", "file: '\\.csv$', encoding: big-five,"))).toEqual([expect.stringMatching(/not an encoding; write a label such as big5/)])
  })

  test('reads an input in exactly one way, and says where the options of a format are wrong', () => {
    const fields = 'csv: { fields: { code: [编号, 数据编号], what: 名称, office: 3 } }'
    const one = /^line 5: inputs\.list: an input is read by exactly one of csv, lines, sheet, json or either/
    expect(refusal(changed(fields, `${fields}, sheet: {}`))).toEqual([expect.stringMatching(one)])
    expect(refusal(changed(`, ${fields}`, ''))).toEqual([expect.stringMatching(one)])
    expect(refusal(changed(fields, 'sheet: { header: false }'))).toEqual([expect.stringMatching(/inputs\.list\.sheet: without a header the columns must be named in order/)])
    expect(refusal(changed(fields, 'json: { fields: { code: "a[" } }'))).toEqual([expect.stringMatching(/inputs\.list\.json\.fields\.code: not a path; write organization\.title/)])
  })

  test('may know several layouts of an input; a field is known when one of them has it', () => {
    const either = (second: string): string => changed('csv: { fields: { code: [编号, 数据编号], what: 名称, office: 3 } }', `either: [{ sheet: { fields: { code: 编号, what: 名称 } } }, { csv: ${second} }]`)
    expect(refusal(either('{ header: false, columns: [what, office] }'))).toEqual([])
    expect(refusal(either('{ header: false, columns: [what, code] }'))).toEqual([expect.stringMatching(/there is no field "office"; did you mean code\?|there is no field "office"/)])
    expect(refusal(either('{ header: false }'))).toEqual([expect.stringMatching(/inputs\.list\.either\.1\.csv: without a header the columns must be named/)])
  })

  test('joins a file line by line only when it says so', () => {
    const lines = `name: x
names: { zh: 甲, en: A }
source: x
inputs:
  a: { file: a, lines: ['(?<title>.*)'] }
  b: { file: b, lines: ['(?<id>.*)'] }
records:
  - { type: dataset, from: a, columns: { id: b.id, title: title, department: { constant: A1 } } }
`
    expect(refusal(lines)).toEqual([expect.stringMatching(/"b.id" belongs to input b, which a is not joined with; add "with: b" to a/)])
    expect(refusal(changed("lines: ['(?<title>.*)'] }", "lines: ['(?<title>.*)'], with: b }", lines))).toEqual([])
  })
})

describe('the guide', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/profiles.md'), 'utf8')
  const examples = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, text]) => text!)
  const whole = examples.filter((text) => text.startsWith('name:'))
  const head = 'name: mine\nnames: { zh: 甲, en: A }\nsource: x\n'
  const rest = (from: string): string => `records: [{ type: dataset, from: ${from}, columns: { title: title, department: { constant: A1 } } }]\n`

  test('shows profiles that are sound', () => {
    const inputs = examples.filter((text) => text.startsWith('inputs:')).map((text) => `${head}${text}${rest('catalogue')}`)
    const layouts = examples.filter((text) => text.startsWith('  list:')).map((text) => `${head}inputs:\n${text}${rest('list')}`)
    expect([whole.length, inputs.length, layouts.length]).toEqual([1, 1, 1])
    expect([...whole, ...inputs, ...layouts].map(refusal)).toEqual([[], [], []])
  })
})

describe('shipped profiles', () => {
  test('are known by name, with their notes in both languages', () => {
    expect(shippedProfiles().map(({ name }) => name)).toEqual([
      'boston-311',
      'canada-it-projects',
      'guangdong-portal',
      'guangzhou-portal',
      'hongkong-portal',
      'shanghai-portal',
      'socrata-austin',
      'socrata-nyc',
      'taoyuan-portal',
      'template',
      'tokyo-ckan',
      'uk-foi',
      'zhanjiang-portal',
      'zhaoqing-portal',
    ])
    const portal = shippedProfiles().find(({ name }) => name === 'shanghai-portal')!
    expect(portal.records).toEqual(['dataset', 'list-item'])
    expect(portal.notes.map(({ zh }) => zh).join()).toContain('以门户目录代年度清单')
  })
})
