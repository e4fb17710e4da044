import { describe, expect, test } from 'vitest'
import { schemes } from '../schemes'
import { conflictsIn, type Decisions, noDecisions, referenceTables, type ReferenceInput } from './index'

const input: ReferenceInput = {
  departments: [
    { code: 'SH01', group: 'pilot', untilOn: null, successors: [] },
    { code: 'SH02', group: 'municipal', untilOn: null, successors: [] },
    { code: 'QX01', group: 'district', untilOn: null, successors: [] },
  ],
  schemes,
  decisions: noDecisions,
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
      expect(ddl).toMatch(new RegExp(`^CREATE TABLE ${name} \\(`))
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

  const decided = (given: Partial<Decisions>): ReferenceInput => ({ ...input, decisions: { ...noDecisions, ...given } })
  const limit = { stage: 'reply', sharingType: null, days: 7, unit: 'working', countsReceipt: false, extension: 0, validFrom: '2015-07-01', validTo: '9999-12-31', issuer: '市经济信息化委', clause: '办法第三条' } as const

  test('a limit that the office decided takes the place of the default from its day on, in every scheme', () => {
    const replies = rows('deadline_rule', decided({ timeLimits: [limit] })).filter(({ scheme, stage }) => scheme === '2015' && stage === 'reply')
    expect(replies.map(({ days, valid_from, valid_to, confirmed }) => [days, valid_from, valid_to, confirmed])).toEqual([
      [10, '2014-01-01', '2015-07-01', false],
      [7, '2015-07-01', '9999-12-31', true],
    ])
    const conditional = rows('deadline_rule', decided({ timeLimits: [{ ...limit, sharingType: 'conditional' }] })).filter(({ scheme, stage }) => scheme === '2015' && stage === 'reply')
    expect(conditional.map(({ sharing_type, days }) => [sharing_type, days])).toEqual([
      [null, 10],
      ['conditional', 7],
    ])
  })

  test('a limit for a few months leaves the default before and after it', () => {
    const replies = rows('deadline_rule', decided({ timeLimits: [{ ...limit, validTo: '2015-10-01' }] })).filter(({ scheme, stage }) => scheme === '2015' && stage === 'reply')
    expect(replies.map(({ days, valid_from, valid_to }) => [days, valid_from, valid_to])).toEqual([
      [10, '2014-01-01', '2015-07-01'],
      [10, '2015-10-01', '9999-12-31'],
      [7, '2015-07-01', '2015-10-01'],
    ])
  })

  test('a wording that the office decided is read as it says, whatever its width and case', () => {
    const readings = rows('frequency_reading', decided({ frequencyWords: { '看情況': 'month', 看情况: 'quarter' } }))
    expect(readings.find(({ text }) => text === '看情况')).toMatchObject({ code: 'quarter', kind: 'cycle', unit: 'quarter' })
  })

  test('a day that the office entered overrules the calendar, and moves the working days after it', () => {
    const days = rows('calendar', decided({ announcedDays: [{ day: '2015-09-25', working: false }] }))
    const start = days.find(({ day }) => day === '2015-09-24')!
    expect(days.find(({ working, working_no }) => working === true && working_no === Number(start.working_no) + 10)?.day).toBe('2015-10-15')
  })

  test('grace holds for the frequencies that have any', () => {
    expect(rows('grace', decided({ grace: { month: 5, year: 0 } })).filter(({ scheme }) => scheme === '2015')).toEqual([{ scheme: '2015', code: 'month', days: 5 }])
  })

  const life = (code: string, untilOn: string | null, ...successors: string[]) => ({ code, group: 'municipal' as const, untilOn, successors })

  test('a department that ended is carried by its successor, and later by whoever follows that one', () => {
    expect(rows('carrier', { ...input, departments: [life('A', '2015-06-30', 'B'), life('B', '2015-12-31', 'C'), life('C', null), life('D', '2015-06-30', 'B', 'C')] })).toEqual([
      { code: 'A', carrier: 'B', from_on: '2015-07-01', to_on: '2016-01-01' },
      { code: 'A', carrier: 'C', from_on: '2016-01-01', to_on: '9999-12-31' },
      { code: 'B', carrier: 'C', from_on: '2016-01-01', to_on: '9999-12-31' },
    ])
  })

  test('what contradicts itself is told all at once, each with what to do', () => {
    const departments = [life('A', '2015-06-30', 'B'), life('B', '2015-12-31', 'A'), life('C', null, 'D')]
    const conflicts = conflictsIn({ departments, decisions: { ...noDecisions, timeLimits: [limit, { ...limit, days: 0, validFrom: '2016-01-01' }], grace: { month: -1, week: 7 } } })
    expect(conflicts.map(({ en }) => en)).toEqual([
      expect.stringMatching(/Reply from 2016-01-01 needs at least one day/),
      expect.stringMatching(/Reply from 2015-07-01 and from 2016-01-01 hold at once: end one/),
      expect.stringMatching(/grace of Monthly must not be negative/),
      expect.stringMatching(/grace of Weekly, 7 days, is no shorter/),
      expect.stringMatching(/A succeeds itself/),
      expect.stringMatching(/B succeeds itself/),
      expect.stringMatching(/C has successors and no last day/),
      expect.stringMatching(/its successor D does not exist/),
    ])
    expect(conflictsIn({ departments: [life('A', null)], decisions: { ...noDecisions, timeLimits: [limit, { ...limit, sharingType: 'conditional' }] } })).toEqual([])
  })
})
