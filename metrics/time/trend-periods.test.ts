import { expect, it } from 'vitest'
import { parsePeriod } from './period'
import { trendPeriods } from './trend-periods'

const trend = (id: string) => trendPeriods(parsePeriod(id)!).map((run) => run.map((period) => period.id))

it('the trend of a year is the years before it, and its quarters', () => {
  expect(trend('2015')).toEqual([
    ['2012', '2013', '2014', '2015'],
    ['2015-Q1', '2015-Q2', '2015-Q3', '2015-Q4'],
  ])
})

it('the trend of a part of a year is what came before it of the same kind', () => {
  expect(trend('2015-Q2')).toEqual([['2013-Q3', '2013-Q4', '2014-Q1', '2014-Q2', '2014-Q3', '2014-Q4', '2015-Q1', '2015-Q2']])
  expect(trend('2015-H1')[0]).toHaveLength(6)
  expect(trend('2015-02')[0]).toHaveLength(12)
  expect(trend('2015-02')[0]?.[0]).toBe('2014-03')
})
