import { expect, test } from 'vitest'
import { parsePeriod } from '../time/period'
import { comparedWith } from './compared-with'

const beside = (earlier: Parameters<typeof comparedWith>[0], period: string, asOf: string | null) => {
  const found = comparedWith(earlier, parsePeriod(period)!, asOf)
  return found && [found.period.id, found.asOf]
}

test('the year before is taken to the same day of its year, and whole where this one is over', () => {
  expect(beside('year', '2015-Q3', '2015-08-20')).toEqual(['2014-Q3', '2014-08-20'])
  expect(beside('year', '2016', '2016-02-29')).toEqual(['2015', '2015-02-28'])
  expect(beside('year', '2017', '2017-03-01')).toEqual(['2016', '2016-03-01'])
  expect(beside('year', '2015-Q3', '2015-09-30')).toEqual(['2014-Q3', undefined])
  expect(beside('year', '2015-Q3', null)).toEqual(['2014-Q3', undefined])
})

test('the previous period is taken whole', () => {
  expect(beside('previous', '2015-Q3', '2015-08-20')).toEqual(['2015-Q2', undefined])
  expect(beside('previous', '2015', null)).toEqual(['2014', undefined])
})

test('the same date is the same point of the previous period, by the count of days', () => {
  expect(beside('same-date', '2015-Q3', '2015-08-20')).toEqual(['2015-Q2', '2015-05-21'])
  expect(beside('same-date', '2015', '2015-09-30')).toEqual(['2014', '2014-09-30'])
})

test('at the end of a period the same date is the end of the one before, and without data there is none', () => {
  expect(beside('same-date', '2015-Q3', '2015-09-30')).toEqual(['2015-Q2', undefined])
  expect(beside('same-date', '2015-Q3', null)).toBeNull()
})
