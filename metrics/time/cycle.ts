import { addDays, type Day, dayNumber, firstOfMonth, fromDayNumber, monthNumber } from './day'
import type { CycleUnit } from './frequency-code'

/** Months in the units that are made of months. */
const months: Partial<Record<CycleUnit, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/** Every calendar unit, the shortest first. */
export const cycleUnits = ['day', 'week', 'half-month', 'month', 'quarter', 'half-year', 'year'] as const satisfies readonly CycleUnit[]

/**
 * Number of the calendar cycle that holds a day. Numbers of one unit are consecutive, so that counting cycles is a
 * subtraction; weeks are ISO weeks, and the second half of a month begins on the 16th.
 */
export function cycleNumber(unit: CycleUnit, day: Day): number {
  if (unit === 'day') return dayNumber(day)
  // 1970-01-01 was a Thursday: the Monday before it has number -3
  if (unit === 'week') return Math.floor((dayNumber(day) + 3) / 7)
  if (unit === 'half-month') return monthNumber(day) * 2 + (Number(day.slice(8)) > 15 ? 1 : 0)
  return Math.floor(monthNumber(day) / months[unit]!)
}

/** The first day of a cycle; its end is the start of the next one. */
export function cycleStart(unit: CycleUnit, number: number): Day {
  if (unit === 'day') return fromDayNumber(number)
  if (unit === 'week') return fromDayNumber(number * 7 - 3)
  if (unit === 'half-month') return addDays(firstOfMonth(Math.floor(number / 2)), number % 2 === 0 ? 0 : 15)
  return firstOfMonth(number * months[unit]!)
}
