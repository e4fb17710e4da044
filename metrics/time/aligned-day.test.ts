import { expect, it } from 'vitest'
import { alignedDay } from './aligned-day'
import { parsePeriod, previousPeriod } from './period'

const before = (id: string, asOf: string) => alignedDay(parsePeriod(id)!, asOf, previousPeriod(parsePeriod(id)!))

it('a period that is over is compared with the whole of the one before', () => {
  expect(before('2015', '2015-12-31')).toBeNull()
  expect(before('2015-Q2', '2015-06-30')).toBeNull()
})

it('a period that is not over is compared with the one before at the same day of it', () => {
  expect(before('2015', '2015-09-30')).toBe('2014-09-30')
  expect(before('2015-Q2', '2015-04-15')).toBe('2015-01-15')
  expect(before('2016', '2016-03-01')).toBe('2015-03-01')
})

it('a day that the shorter period before does not have is its end', () => {
  expect(before('2015-03', '2015-03-30')).toBeNull()
})
