import { describe, expect, test } from 'vitest'
import { jsonPath, NoText, textAt } from './json-path'

const dataset = {
  id: 'D1',
  title: ' 公交线路 ',
  organization: { title: '市交通委', 'full.name': '市交通委员会' },
  resources: [
    { format: 'CSV', created: '2015-09-01T00:00:00', tags: ['甲', '乙'] },
    { format: null, created: '2015-10-01T00:00:00' },
    { format: 'JSON', tags: ['乙', '丙'] },
    { format: 'CSV' },
  ],
  extras: [
    { key: '更新頻度', value: '毎月' },
    { key: 'Update_Update-Frequency', value: 'Monthly' },
    { key: 'a]b', value: 7 },
  ],
  modified: '2015-09-15',
  open: false,
  empty: [],
  nothing: null,
  long: Number('12345678901234567890'),
}

const found = (path: string): string => textAt(dataset, jsonPath(path)!)

describe('a path into JSON', () => {
  test.each([
    ['id', 'D1'],
    ['title', '公交线路'],
    ['organization.title', '市交通委'],
    ['organization."full.name"', '市交通委员会'],
    ['open', 'false'],
    ['nothing', ''],
    ['empty', ''],
    ['nowhere.at.all', ''],
  ])('%s finds the text of a key', (path, text) => {
    expect(found(path)).toBe(text)
  })

  test('goes through lists by [*], each value once and in order', () => {
    expect(found('resources[*].format')).toBe('CSV、JSON')
    expect(found('resources[*].tags[*]')).toBe('甲、乙、丙')
    expect(found('organization[*].title')).toBe('市交通委')
  })

  test('picks the entry of a list by the value of a key', () => {
    expect(found('extras[key=更新頻度].value')).toBe('毎月')
    expect(found('extras[key=Update_Update-Frequency].value')).toBe('Monthly')
    expect(found('extras[key="a]b"].value')).toBe('7')
    expect(found('extras[key=none].value')).toBe('')
  })

  test('takes the latest of several places', () => {
    expect(found('latest(resources[*].created, modified)')).toBe('2015-10-01T00:00:00')
    expect(found('latest(modified)')).toBe('2015-09-15')
    expect(found('latest(nothing)')).toBe('')
  })

  test('may be marked as one that every row may lack', () => {
    expect(jsonPath('accrualPeriodicity?')).toMatchObject({ mayBeAbsent: true, text: 'accrualPeriodicity?' })
    expect(jsonPath('id')?.mayBeAbsent).toBe(false)
  })

  test.each(['', '?', '.id', 'a..b', 'a[', 'a[*', 'a]', 'latest()', 'max(a)', 'a.b)'])('%j is none', (path) => {
    expect(jsonPath(path)).toBeNull()
  })

  test.each([
    ['organization', 'object', ['title', 'full.name']],
    ['resources', 'list', []],
    ['resources.format', 'list', []],
    ['id.part', 'value', []],
    ['long', 'number', []],
  ])('%s leads to no text, and why is said', (path, what, keys) => {
    const thrown = (() => {
      try {
        return found(path)
      } catch (error) {
        return error
      }
    })()
    expect(thrown).toBeInstanceOf(NoText)
    expect(thrown).toMatchObject({ found: what, keys })
  })
})
