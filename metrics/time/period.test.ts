import { describe, expect, test } from 'vitest'
import { addDays } from './day'
import { parsePeriod, periodsOf, previousPeriod, sameDayOf, yearBefore } from './period'

const span = (text: string) => {
  const period = parsePeriod(text)
  return period && [period.kind, period.start, period.end]
}

describe('periods', () => {
  test('are half-open: the end is the first day that no longer belongs', () => {
    expect(span('2015')).toEqual(['year', '2015-01-01', '2016-01-01'])
    expect(span('2015-H2')).toEqual(['half', '2015-07-01', '2016-01-01'])
    expect(span('2015-Q3')).toEqual(['quarter', '2015-07-01', '2015-10-01'])
    expect(span('2015-02')).toEqual(['month', '2015-02-01', '2015-03-01'])
  })

  test('the last day of the quarter belongs to the quarter', () => {
    expect(periodsOf('2015-09-30').map((period) => period.id)).toEqual(['2015', '2015-H2', '2015-Q3', '2015-09'])
    expect(periodsOf('2015-10-01').map((period) => period.id)).toEqual(['2015', '2015-H2', '2015-Q4', '2015-10'])
  })

  test('every day lies in exactly the periods that name it', () => {
    for (let day = '2015-12-01'; day < '2016-03-05'; day = addDays(day, 1))
      for (const period of periodsOf(day)) {
        expect(period.start <= day && day < period.end).toBe(true)
        expect(parsePeriod(period.id)).toEqual(period)
      }
  })

  test('the previous period ends where this one starts, across years too', () => {
    const before = (text: string) => previousPeriod(parsePeriod(text)!).id
    expect(['2015', '2015-H1', '2015-H2', '2015-Q1', '2015-Q3', '2015-01', '2015-10'].map(before)).toEqual([
      '2014',
      '2014-H2',
      '2015-H1',
      '2014-Q4',
      '2015-Q2',
      '2014-12',
      '2015-09',
    ])
  })

  test('the year before has the same place in its year', () => {
    expect(['2015', '2015-H2', '2015-Q1', '2015-03'].map((text) => yearBefore(parsePeriod(text)!).id)).toEqual(['2014', '2014-H2', '2014-Q1', '2014-03'])
  })

  test('the same day of another period is as many days from its start, and its last where it is shorter', () => {
    const same = (other: string, day: string, own: string) => sameDayOf(parsePeriod(other)!, day, parsePeriod(own)!)
    expect(same('2015-H1', '2015-08-15', '2015-H2')).toBe('2015-02-15')
    expect(same('2014', '2015-09-30', '2015')).toBe('2014-09-30')
    expect(same('2015', '2016-12-31', '2016')).toBe('2015-12-31')
    expect(same('2015-02', '2015-03-31', '2015-03')).toBe('2015-02-28')
    expect(same('2015-Q1', '2015-04-01', '2015-Q2')).toBe('2015-01-01')
  })

  test('names read as an official writes them', () => {
    expect(parsePeriod('2015-Q3')?.names).toEqual({ zh: '2015年第三季度', en: 'Q3 2015' })
    expect(parsePeriod('2015-H1')?.names.zh).toBe('2015年上半年')
    expect(parsePeriod('2015-10')?.names).toEqual({ zh: '2015年10月', en: 'October 2015' })
  })

  test('anything else is not a period', () => {
    expect(['', '2015-Q5', '2015-13', '2015-H3', '2015-1', '15', '2015-10-01', ' 2015', '1900', '2999'].map(parsePeriod)).toEqual(Array(10).fill(null))
  })
})
