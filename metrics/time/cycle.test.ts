import { describe, expect, test } from 'vitest'
import { cycleNumber, cycleStart, cycleUnits } from './cycle'
import { addDays } from './day'

const span = (unit: (typeof cycleUnits)[number], day: string) => {
  const number = cycleNumber(unit, day)
  return [cycleStart(unit, number), cycleStart(unit, number + 1)]
}

describe('update cycles of the calendar', () => {
  test('are half-open spans of the calendar', () => {
    expect(cycleUnits.map((unit) => span(unit, '2015-09-24'))).toEqual([
      ['2015-09-24', '2015-09-25'],
      ['2015-09-21', '2015-09-28'],
      ['2015-09-16', '2015-10-01'],
      ['2015-09-01', '2015-10-01'],
      ['2015-07-01', '2015-10-01'],
      ['2015-07-01', '2016-01-01'],
      ['2015-01-01', '2016-01-01'],
    ])
  })

  test('weeks are ISO weeks: the first days of January may belong to the last week of the year before', () => {
    expect(span('week', '2016-01-03')).toEqual(['2015-12-28', '2016-01-04'])
  })

  test('every day lies in its cycle, and the next cycle has the next number', () => {
    for (let day = '2014-12-20'; day < '2016-03-20'; day = addDays(day, 1))
      for (const unit of cycleUnits) {
        const [start, end] = span(unit, day)
        expect(start! <= day && day < end!).toBe(true)
        expect(cycleNumber(unit, end!)).toBe(cycleNumber(unit, day) + 1)
      }
  })
})
