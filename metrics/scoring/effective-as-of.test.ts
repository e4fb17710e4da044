import { describe, expect, test } from 'vitest'
import { effectiveAsOf } from './effective-as-of'

const year2015 = '2016-01-01'

describe('the effective as-of', () => {
  test('is the last day of the period for data observed later', () => {
    expect(effectiveAsOf({ periodEnd: year2015, newestObservations: ['2018-02-04'] })).toBe('2015-12-31')
  })

  test('is the oldest among the newest observations of the sources', () => {
    expect(effectiveAsOf({ periodEnd: year2015, newestObservations: ['2015-11-30', '2015-10-08', '2015-12-01'] })).toBe('2015-10-08')
  })

  test('is the day asked for where that comes first, and never a later one', () => {
    expect(effectiveAsOf({ asked: '2015-06-30', periodEnd: year2015, newestObservations: ['2015-11-30'] })).toBe('2015-06-30')
    expect(effectiveAsOf({ asked: '2016-06-30', periodEnd: year2015, newestObservations: ['2015-11-30'] })).toBe('2015-11-30')
    expect(effectiveAsOf({ asked: '2016-06-30', periodEnd: year2015, newestObservations: ['2018-02-04'] })).toBe('2015-12-31')
  })

  test('the last day of a quarter belongs to it', () => {
    expect(effectiveAsOf({ periodEnd: '2015-10-01', newestObservations: ['2015-10-01'] })).toBe('2015-09-30')
  })

  test('is none without an observation', () => {
    expect(effectiveAsOf({ asked: '2015-06-30', periodEnd: year2015, newestObservations: [] })).toBeNull()
  })
})
