// oxlint-disable-next-line no-restricted-imports -- for tests only
import fc from 'fast-check'
import { addDays, dayNumber } from '../../time/day'
import { parsePeriod } from '../../time/period'
import type { Question } from './judgement'

/** Departments of drawn worlds: of each group, one without any duty, and an unresolved one. */
export const departments = [
  { code: 'SHP1', group: 'pilot' },
  { code: 'SHP2', group: 'pilot' },
  { code: 'SHM1', group: 'municipal' },
  { code: 'SHM2', group: 'municipal' },
  { code: 'SHD1', group: 'district' },
] as const

export const codes = ['SHP1', 'SHP2', 'SHM1', 'SHM2', 'SHD1', 'SHX9', null]

export const dutyOf = (...groups: string[]): ReadonlySet<string> => new Set(departments.filter(({ group }) => groups.includes(group)).map(({ code }) => code))

export const everyone = dutyOf('pilot', 'municipal', 'district')

/** A day in a span of days, its edges drawn often: that is where rules go wrong. */
export function dayBetween(first: string, last: string, edges: readonly string[] = []): fc.Arbitrary<string> {
  const length = dayNumber(last) - dayNumber(first)
  const within = fc.integer({ min: 0, max: length }).map((offset) => addDays(first, offset))
  return edges.length > 0 ? fc.oneof({ weight: 3, arbitrary: within }, { weight: 1, arbitrary: fc.constantFrom(...edges) }) : within
}

export const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 3 })

/** A period around 2015 and an as-of on or before its last day. */
export const question: fc.Arbitrary<Question> = fc
  .constantFrom('2015', '2015', '2015-H1', '2015-H2', '2015-Q3', '2015-Q4', '2015-05', '2015-09', '2015-10', '2015-12', '2016-Q1')
  .chain((period) => {
    const { start, end } = parsePeriod(period)!
    const last = addDays(end, -1)
    const edges = ['2015-05-30', '2015-05-31', '2015-10-30', '2015-10-31', '2015-12-30', last].filter((day) => start <= day && day <= last)
    return dayBetween(start, last, edges).map((asOf) => ({ period, asOf }))
  })

/** Splits drawn rows into successive states of one subject now and then, as repeated observations do. */
export function states<T extends { key: string; valid_from: string; valid_to: string; observed_on: string }>(rows: readonly T[], later: (row: T, index: number) => Partial<T>): T[] {
  return rows.flatMap((row, index) => {
    if (index % 5 !== 0) return [row]
    const turn = ['2015-04-10', '2015-09-30', '2015-12-31', '2016-02-01'][index % 4]!
    return [
      { ...row, valid_to: turn, observed_on: '2015-03-01' },
      { ...row, ...later(row, index), valid_from: turn, observed_on: turn },
    ]
  })
}
