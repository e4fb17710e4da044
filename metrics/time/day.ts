/** A calendar day, `YYYY-MM-DD`, in Asia/Shanghai. Days compare as strings. */
export type Day = string

/** The number that digits of a text make, from one place up to another; none where one of them is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return NaN
    value = value * 10 + digit
  }
  return value
}

export interface CivilDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

const leap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export const daysInMonth = (year: number, month: number): number => (month === 2 ? (leap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)

/** Null when the text is not a day that exists. Read by hand: every start reads two hundred thousand for the calendar. */
function parsed(text: string): CivilDay | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null
}

/** Whether the text is a day that exists: `2015-02-29` is not. */
export const isDay = (text: string): text is Day => parsed(text) !== null

/** @throws RangeError when the text is not a day. */
export function civil(day: Day): CivilDay {
  const found = parsed(day)
  if (!found) throw new RangeError(`not a day: ${JSON.stringify(day)}; write YYYY-MM-DD, such as 2015-09-24`)
  return found
}

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value))

export const dayOf = ({ year, month, day }: CivilDay): Day => `${year < 1000 ? String(year).padStart(4, '0') : year}-${pad(month)}-${pad(day)}`

/**
 * Days since 1970-01-01, in the proleptic Gregorian calendar. Years are counted from March, so that the leap
 * day is the last of its year (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 *
 * @throws RangeError when the text is not a day.
 */
export function dayNumber(day: Day): number {
  const { year, month, day: dayOfMonth } = civil(day)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse of `dayNumber`. */
export function fromDayNumber(number: number): Day {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return dayOf({ year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 })
}

export const addDays = (day: Day, days: number): Day => fromDayNumber(dayNumber(day) + days)

/** Year × 12 + month − 1: months as one line of integers. */
export const monthNumber = (day: Day): number => digits(day, 0, 4) * 12 + digits(day, 5, 7) - 1

/** First day of a month counted as in `monthNumber`. */
export const firstOfMonth = (month: number): Day => dayOf({ year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 })

/** Adds calendar months; a day that the month lacks becomes its last (31 January and one month: 28 February). */
export function addMonths(day: Day, months: number): Day {
  const first = civil(firstOfMonth(monthNumber(day) + months))
  return dayOf({ ...first, day: Math.min(civil(day).day, daysInMonth(first.year, first.month)) })
}

/** 1 Monday … 7 Sunday (ISO 8601); 1970-01-01 was a Thursday. */
export const isoWeekday = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
