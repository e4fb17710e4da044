import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dayNumber, fromDayNumber, isDay, isoWeekday } from './day'

/** The platform's own calendar, as an oracle. */
const byPlatform = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

describe('days', () => {
  test('numbers count from 1970-01-01 and agree with the platform in both directions', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        expect(fromDayNumber(number)).toBe(byPlatform(number))
        expect(dayNumber(byPlatform(number))).toBe(number)
        expect(isoWeekday(byPlatform(number))).toBe(new Date(number * 86_400_000).getUTCDay() || 7)
      }),
    )
    expect(dayNumber('1970-01-01')).toBe(0)
  })

  test('a leap day is a day, the 29th of an ordinary February is not', () => {
    expect(['2016-02-29', '2015-02-29', '2000-02-29', '1900-02-29', '2015-13-01', '2015-04-31', '2015-9-1', ''].map(isDay)).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })

  test('the day after 31 December is New Year', () => {
    expect(addDays('2015-12-31', 1)).toBe('2016-01-01')
    expect(addDays('2016-03-01', -1)).toBe('2016-02-29')
  })

  test('a month after 31 January is the last of February', () => {
    expect(addMonths('2015-01-31', 1)).toBe('2015-02-28')
    expect(addMonths('2015-01-31', 13)).toBe('2016-02-29')
    expect(addMonths('2015-01-31', -2)).toBe('2014-11-30')
  })

  test('what is not a day is refused with the way to write one', () => {
    expect(() => dayNumber('2015/9/1')).toThrow(/2015\/9\/1.*YYYY-MM-DD/)
  })
})
