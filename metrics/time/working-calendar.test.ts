import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addDays } from './day'
import { addWorkingDays, CalendarUnknownError, calendarSpan, workingCalendar, workingDay } from './working-calendar'

describe('the statutory working calendar', () => {
  test('ten working days from 24 September 2015 end on 14 October', () => {
    expect(addWorkingDays('2015-09-24', 10)).toBe('2015-10-14')
  })

  test('ten working days from 31 August 2015 end on 15 September, for the holiday of 3 to 5 September was announced late', () => {
    expect(addWorkingDays('2015-08-31', 10)).toBe('2015-09-15')
    expect(['2015-09-02', '2015-09-03', '2015-09-04', '2015-09-05', '2015-09-06', '2015-09-07'].map(workingDay)).toEqual([true, false, false, false, true, true])
  })

  test('years have as many working days as the notices say', () => {
    const count = (year: number): number => {
      let days = 0
      for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) if (workingDay(day)) days++
      return days
    }
    expect([count(2013), count(2014), count(2015)]).toEqual([250, 250, 249])
  })

  test('it starts in 2004 and ends with 2026', () => {
    expect(calendarSpan).toEqual({ first: '2004-01-01', last: '2026-12-31' })
  })

  test('a day outside the known years is neither working nor free', () => {
    expect(workingDay('2027-01-04')).toBeNull()
    expect(workingDay('2003-12-31')).toBeNull()
  })

  test('reaching an unknown year is an error that names the year', () => {
    expect(() => addWorkingDays('2026-12-24', 10)).toThrow(CalendarUnknownError)
    expect(() => addWorkingDays('2026-12-24', 10)).toThrow(/2027/)
    expect(() => addWorkingDays('2003-06-02', 1)).toThrow(/2003/)
  })

  const notices = join(process.env.SHUPING_SHARED ?? '../shared', 'data/ref-cn-workdays/holiday-cn')
  test.skipIf(!existsSync(notices))('it agrees with the notices of the State Council day by day, 2007 to 2026 (skips without ../shared/data/ref-cn-workdays)', () => {
    const off = new Map<string, boolean>()
    for (const file of readdirSync(notices).filter((name) => name.endsWith('.json')))
      for (const { date, isOffDay } of JSON.parse(readFileSync(join(notices, file), 'utf8')).days) off.set(date, isOffDay)
    const differing: string[] = []
    for (let day = '2007-01-01', index = 0; day <= '2026-12-31'; day = addDays(day, 1), index++) {
      // 2007-01-01 was a Monday
      const expected = off.has(day) ? !off.get(day) : index % 7 < 5
      if (workingDay(day) !== expected) differing.push(day)
    }
    expect(differing).toEqual([])
    expect(off.size).toBeGreaterThan(500)
  })
})

describe('the calendar that an office continues', () => {
  const off = ['01-01', '02-05', '02-06', '02-07', '02-08', '02-09', '04-05', '05-03', '06-09', '09-15', '10-01'].map((day) => ({ day: `2027-${day}`, working: false }))

  test('knows a further year once its statutory holidays are listed', () => {
    const { last, working } = workingCalendar([...off, { day: '2027-02-13', working: true }])
    expect(last).toBe('2027-12-31')
    expect(['2027-01-01', '2027-01-04', '2027-02-13', '2027-10-01', '2028-01-03'].map(working)).toEqual([false, true, true, false, null])
  })

  test('does not know a year of which only some days are listed, nor one beyond a gap', () => {
    expect(workingCalendar(off.slice(1)).last).toBe('2026-12-31')
    expect(workingCalendar(off.map(({ day, working }) => ({ day: day.replace('2027', '2028'), working }))).last).toBe('2026-12-31')
  })

  test('is overruled day by day in the years that are known', () => {
    expect(workingCalendar([{ day: '2015-09-07', working: false }]).working('2015-09-07')).toBe(false)
  })
})
