import { type Day, dayNumber, fromDayNumber } from '../metrics/time/day'
import { workingDay } from '../metrics/time/working-calendar'
import { type Random, randomInteger } from '../metrics/random'

/** The day on which the sample was "delivered"; nothing in it happens later, only due dates may. */
export const observedOn: Day = '2015-12-31'

/** A day as a number, see `metrics/time/day.ts`: the generator counts, and looks the text up. */
export type DayNumber = number

const first = dayNumber('2005-01-01')
const last = dayNumber('2017-01-31')
const texts = Array.from({ length: last - first + 1 }, (_, index) => fromDayNumber(first + index))

/** Working days of the statutory calendar, and for each day how many of them are before it. */
const workingDays: DayNumber[] = []
const workingBefore: number[] = []
for (const [index, text] of texts.entries()) {
  workingBefore.push(workingDays.length)
  if (workingDay(text)) workingDays.push(first + index)
}

function known<T>(values: readonly T[], index: number): T {
  const value = values[index]
  if (value === undefined) throw new RangeError(`the sample knows the days from ${texts[0]} to ${texts.at(-1)}`)
  return value
}

export const observed: DayNumber = dayNumber(observedOn)

/** The day as text; a blank for an event that has not happened. */
export const dayText = (day: DayNumber | null): string => (day === null ? '' : known(texts, day - first))

export const yearOf = (date: DayNumber): number => Number(dayText(date).slice(0, 4))

const numbers = new Map(texts.map((text, index) => [text, first + index]))

/** Number of a day written as text; the generator asks too often to compute it. */
export function day(text: Day): DayNumber {
  const number = numbers.get(text)
  if (number === undefined) throw new RangeError(`the sample knows the days from ${texts[0]} to ${texts.at(-1)}, not ${JSON.stringify(text)}`)
  return number
}

/** The `count`-th working day after a day, itself not counted; before it when `count` is negative. */
export function workingDayAfter(from: DayNumber, count: number): DayNumber {
  const before = known(workingBefore, from - first)
  const isWorking = workingDays[before] === from
  return known(workingDays, before + count - (count > 0 && !isWorking ? 1 : 0))
}

/** A working day from `from` to `to`, both included; `to` itself where there is none between. */
export function workingDayWithin(random: Random, from: DayNumber, to: DayNumber): DayNumber {
  const low = known(workingBefore, from - first)
  const high = known(workingBefore, to + 1 - first) - 1
  return high < low ? to : known(workingDays, randomInteger(random, low, high))
}

/** What happened by the day of delivery; null for what would have come later. */
export const happened = (event: DayNumber): DayNumber | null => (event <= observed ? event : null)

/** Spans in which a character may change: the end of 2014, then the quarters of 2015. Both ends included. */
export const quarters: readonly { readonly from: DayNumber; readonly to: DayNumber }[] = [
  { from: day('2014-10-01'), to: day('2014-12-31') },
  { from: day('2015-01-01'), to: day('2015-03-31') },
  { from: day('2015-04-01'), to: day('2015-06-30') },
  { from: day('2015-07-01'), to: day('2015-09-30') },
  { from: day('2015-10-01'), to: day('2015-12-31') },
]

/** Index of a day's span in `quarters`; what lies before them counts as the first. */
export const quarterOf = (date: DayNumber): number => Math.max(0, quarters.findLastIndex(({ from }) => from <= date))
