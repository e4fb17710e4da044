import { describe, expect, test } from 'vitest'
import { schemes } from '../schemes'
import { referenceTables, type ReferenceInput } from './index'

const input: ReferenceInput = {
  departments: [
    { code: 'SH01', group: 'pilot' },
    { code: 'SH02', group: 'municipal' },
    { code: 'QX01', group: 'district' },
  ],
  schemes,
  frequencyTexts: ['每月', '每月', ' ', '', '按需', '看情况'],
  formatTexts: ['XLS、XML', 'PDF', '', 'XLS、XML'],
}

const table = (name: string) => referenceTables.find((one) => one.name === name)!
const rows = (name: string, given = input) => {
  const { columns, rows: generate } = table(name)
  return [...generate(given)].map((row) => Object.fromEntries(Object.keys(columns).map((column, index) => [column, row[index]])))
}

describe('reference tables', () => {
  test('have as many values in a row as columns, and say their DDL', () => {
    for (const { columns, rows: generate, ddl, name } of referenceTables) {
      expect(ddl).toMatch(new RegExp(`^CREATE TABLE IF NOT EXISTS ${name} \\(`))
      for (const row of generate(input)) if (row.length !== Object.keys(columns).length) throw new Error(`${name}: ${JSON.stringify(row)}`)
    }
  })

  test('the calendar numbers working days so that the tenth after 24 September 2015 is 14 October', () => {
    const days = rows('calendar')
    const start = days.find(({ day }) => day === '2015-09-24')!
    expect(days.find(({ working, working_no }) => working === true && working_no === Number(start.working_no) + 10)?.day).toBe('2015-10-14')
    expect(days.find(({ day }) => day === '2027-01-04')).toMatchObject({ working: null, working_no: null, month: '2027-01' })
    expect(days).toHaveLength(25_933)
  })

  test('cycles follow each other without gap or overlap', () => {
    const cycles = rows('cycle')
    for (const [index, one] of cycles.entries()) {
      const next = cycles[index + 1]
      if (next?.unit === one.unit) expect([next!.start_on, next!.cycle_no]).toEqual([one.end_on, Number(one.cycle_no) + 1])
    }
  })

  test('the duty table holds the departments of the groups that have the duty', () => {
    const duties = rows('duty').filter(({ scheme }) => scheme === '2015')
    const of = (id: string) => duties.filter(({ indicator }) => indicator === id).map(({ department }) => department)
    expect(of('catalog-coverage-pilot')).toEqual(['SH01'])
    expect(of('catalog-coverage')).toEqual(['SH02'])
    expect(of('reply-timeliness')).toEqual(['SH01', 'SH02', 'QX01'])
  })

  test('each frequency text is read once, and blanks not at all', () => {
    expect(rows('frequency_reading').map(({ text, code, kind }) => [text, code, kind])).toEqual([
      ['每月', 'month', 'cycle'],
      ['按需', 'as-needed', 'exempt'],
      ['看情况', 'unread', 'unknown'],
    ])
  })

  test('two deadline rules that hold at once are refused by name', () => {
    const [scheme] = schemes
    const [rule] = scheme!.deadlineRules
    const overlapping = [{ ...scheme!, deadlineRules: [rule!, { ...rule!, validFrom: '2015-07-01' }] }]
    expect(() => rows('deadline_rule', { ...input, schemes: overlapping })).toThrow(/scheme 2015.*reply.*end one where the other begins/)
    expect(rows('deadline_rule')).toHaveLength(schemes.flatMap(({ deadlineRules }) => deadlineRules).length)
  })
})
