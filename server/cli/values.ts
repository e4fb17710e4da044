import type { Day } from '../../metrics/time/day'
import { isDay } from '../../metrics/time/day'
import { badDay } from '../office/mistakes'
import { mistake } from './mistakes'

/** Reads a number within limits. */
export const number =
  (name: string, low: number, high: number, whole = true) =>
  (value: string): number => {
    const read = value.trim() === '' ? Number.NaN : Number(value)
    if (!Number.isFinite(read) || read < low || read > high || (whole && !Number.isInteger(read))) throw mistake('notANumber', { name, low, high, value })
    return read
  }

/** Reads a day, whether it has come or not. */
export function day(value: string): Day {
  if (!isDay(value)) throw badDay(value)
  return value
}
