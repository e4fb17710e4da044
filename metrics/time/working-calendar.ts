import data from 'chinese-days/dist/chinese-days.json'
import { addDays, dayOf, isoWeekday, type Day } from './day'

/** Where the statutory calendar comes from; it cites the notices of the State Council year by year. */
export const calendarSource = { name: 'chinese-days', version: '1.5.7', address: 'https://github.com/vsme/chinese-days', license: 'MIT' } as const

const holidays = new Set(Object.keys(data.holidays))
const makeUpDays = new Set(Object.keys(data.workdays))

/** A year is known once its National Day is in the source: the notice of a year names all its holidays at once. */
const knownYears = [...holidays].filter((day) => day.endsWith('-10-01')).map((day) => Number(day.slice(0, 4)))

/** First and last day of the statutory calendar, both inside it. */
export const calendarSpan = {
  first: dayOf({ year: Math.min(...knownYears), month: 1, day: 1 }),
  last: dayOf({ year: Math.max(...knownYears), month: 12, day: 31 }),
} as const

/** A day that an office entered from a notice: off, or a make-up working day. */
export interface AnnouncedDay {
  readonly day: Day
  readonly working: boolean
}

/** Statutory holidays of a year (国务院令第513号, 2014); 13 since 2025. Fewer days off are not yet a year's calendar. */
const statutoryHolidays = 11

/** Whether an office has entered the whole calendar of a year. */
function announcedYear(announced: readonly AnnouncedDay[], year: number): boolean {
  const off = announced.filter(({ day, working }) => !working && day.startsWith(`${year}-`)).map(({ day }) => day)
  return off.length >= statutoryHolidays && off.includes(`${year}-10-01`)
}

export interface WorkingCalendar {
  /** First and last day that are known, both inside it. */
  readonly first: Day
  readonly last: Day
  /** Null outside the known years. */
  readonly working: (day: Day) => boolean | null
}

/** The statutory calendar as corrected and continued by an office, year after year without a gap. */
export function workingCalendar(announced: readonly AnnouncedDay[]): WorkingCalendar {
  let [firstYear, lastYear] = [calendarSpan.first, calendarSpan.last].map((day) => Number(day.slice(0, 4))) as [number, number]
  while (announcedYear(announced, lastYear + 1)) lastYear++
  while (announcedYear(announced, firstYear - 1)) firstYear--
  const [first, last] = [dayOf({ year: firstYear, month: 1, day: 1 }), dayOf({ year: lastYear, month: 12, day: 31 })]
  const said = new Map(announced.map(({ day, working }) => [day, working]))
  return { first, last, working: (day) => (day < first || day > last ? null : (said.get(day) ?? workingDay(day) ?? isoWeekday(day) <= 5)) }
}

/** A working-day rule reached a day whose working calendar has not been announced. */
export class CalendarUnknownError extends Error {
  override readonly name = 'CalendarUnknownError'
  constructor(readonly year: number) {
    super(
      `the working calendar of ${year} is not known (known: ${calendarSpan.first} to ${calendarSpan.last}); ` +
        'wait for the notice of the State Council and update the calendar, or use a rule in calendar days',
    )
  }
}

/** Whether offices work on the day: make-up days included, holidays and days in lieu left out. Null outside the known years. */
export function workingDay(day: Day): boolean | null {
  if (day < calendarSpan.first || day > calendarSpan.last) return null
  if (makeUpDays.has(day)) return true
  return isoWeekday(day) <= 5 && !holidays.has(day)
}

/**
 * The `count`-th working day after `day`, which itself is not counted.
 *
 * @throws CalendarUnknownError when `day` or a day on the way lies outside the known years.
 */
export function addWorkingDays(day: Day, count: number): Day {
  if (workingDay(day) === null) throw new CalendarUnknownError(Number(day.slice(0, 4)))
  let current = day
  for (let left = count; left > 0; ) {
    current = addDays(current, 1)
    const working = workingDay(current)
    if (working === null) throw new CalendarUnknownError(Number(current.slice(0, 4)))
    if (working) left--
  }
  return current
}
