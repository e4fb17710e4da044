import { describe, expect, test } from 'vitest'
import { addWorkingDays } from '../metrics/time/working-calendar'
import { day, dayText, happened, quarterOf, workingDayAfter, workingDayWithin } from './days'
import { randomStream } from '../metrics/random'

describe('days of the sample', () => {
  test('working days after a day agree with the statutory calendar, the one-off holiday of September 2015 included', () => {
    for (const text of ['2015-08-31', '2015-09-24', '2015-10-03', '2015-02-17', '2014-12-31'])
      for (const count of [1, 5, 10, 20]) expect(dayText(workingDayAfter(day(text), count))).toBe(addWorkingDays(text, count))
    expect(dayText(workingDayAfter(day('2015-08-31'), 10))).toBe('2015-09-15')
  })

  test('counting back undoes counting forth', () => {
    expect(dayText(workingDayAfter(day('2015-09-15'), -10))).toBe('2015-08-31')
    expect(dayText(workingDayAfter(day('2015-10-14'), -10))).toBe('2015-09-24')
    expect(dayText(workingDayAfter(day('2015-10-05'), -1))).toBe('2015-09-30')
  })

  test('a working day is drawn inside the span, and the last day stands where there is none', () => {
    const random = randomStream('days')
    const drawn = new Set(Array.from({ length: 100 }, () => dayText(workingDayWithin(random, day('2015-10-01'), day('2015-10-09')))))
    expect(drawn).toEqual(new Set(['2015-10-08', '2015-10-09']))
    expect(dayText(workingDayWithin(random, day('2015-10-03'), day('2015-10-05')))).toBe('2015-10-05')
  })

  test('what would come after the day of delivery has not happened', () => {
    expect(dayText(happened(day('2015-12-31')))).toBe('2015-12-31')
    expect(dayText(happened(day('2016-01-01')))).toBe('')
  })

  test('quarters are numbered from the end of 2014', () => {
    expect(['2014-03-01', '2014-12-31', '2015-01-01', '2015-06-30', '2015-10-01'].map((text) => quarterOf(day(text)))).toEqual([0, 0, 1, 2, 4])
  })
})
