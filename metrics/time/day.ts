/** A calendar day, `2015-10-31`. Days sort as text. */
export type Day = string

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/
const msPerDay = 86_400_000

/** Whether the text is a day that exists. */
export function isDay(text: string): text is Day {
  return pattern.test(text) && fromDayNumber(dayNumber(text)) === text
}

/** Days since 1970-01-01; NaN for a text that is not a day. */
export function dayNumber(day: Day): number {
  const parts = pattern.exec(day)
  return parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / msPerDay : NaN
}

export function fromDayNumber(number: number): Day {
  return Number.isNaN(number) ? '' : new Date(number * msPerDay).toISOString().slice(0, 10)
}

export const addDays = (day: Day, days: number): Day => fromDayNumber(dayNumber(day) + days)

/** Years times twelve plus the month from 0, so that months can be counted. */
export const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** First day of a month counted as in `monthNumber`. */
export const firstOfMonth = (month: number): Day => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
