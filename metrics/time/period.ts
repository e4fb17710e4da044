import type { Names } from '../names'
import { addDays, type Day, dayNumber, firstOfMonth, monthNumber } from './day'

export type PeriodKind = 'year' | 'half' | 'quarter' | 'month'

/** A span in which duties fall due, half-open: `start` belongs to it, `end` does not. */
export interface Period {
  /** `2015`, `2015-H1`, `2015-Q3`, `2015-10`. */
  readonly id: string
  readonly kind: PeriodKind
  readonly start: Day
  /** The first day after the period. */
  readonly end: Day
  readonly year: number
  readonly names: Names
}

const lengths: Record<PeriodKind, number> = { year: 12, half: 6, quarter: 3, month: 1 }
const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const ordinals = ['一', '二', '三', '四']

/** The period of a kind that holds a month, counted as in `monthNumber`. */
function periodAt(kind: PeriodKind, month: number): Period {
  const first = month - (month % lengths[kind])
  const year = Math.floor(first / 12)
  const index = (first % 12) / lengths[kind]
  const twoDigits = String(index + 1).padStart(2, '0')
  const shape: Record<PeriodKind, { id: string; names: Names }> = {
    year: { id: `${year}`, names: { zh: `${year}年`, en: `${year}` } },
    half: { id: `${year}-H${index + 1}`, names: { zh: `${year}年${index === 0 ? '上' : '下'}半年`, en: `${index === 0 ? 'First' : 'Second'} half of ${year}` } },
    quarter: { id: `${year}-Q${index + 1}`, names: { zh: `${year}年第${ordinals[index]}季度`, en: `Q${index + 1} ${year}` } },
    month: { id: `${year}-${twoDigits}`, names: { zh: `${year}年${index + 1}月`, en: `${monthNames[index]} ${year}` } },
  }
  return { ...shape[kind], kind, year, start: firstOfMonth(first), end: firstOfMonth(first + lengths[kind]) }
}

/** Years of periods: a year inside the calendar table on either side, so that the cycles around their edges exist. */
export const firstPeriodYear = 1991
export const lastPeriodYear = 2059

/** Reads `2015`, `2015-H1`, `2015-Q3`, `2015-10`; null when the text is none of these or outside the years of periods. */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text)
  if (!match) return null
  const [, year, half, quarter, month] = match
  const first = Number(year) * 12
  if (Number(year) < firstPeriodYear || Number(year) > lastPeriodYear) return null
  if (half) return periodAt('half', first + (Number(half) - 1) * 6)
  if (quarter) return periodAt('quarter', first + (Number(quarter) - 1) * 3)
  if (month) return periodAt('month', first + Number(month) - 1)
  return periodAt('year', first)
}

/** The period of the same kind that ends where this one starts. */
export const previousPeriod = (period: Period): Period => periodAt(period.kind, monthNumber(period.start) - 1)

/** The same period of the year before: what 同比 compares with. */
export const yearBefore = (period: Period): Period => periodAt(period.kind, monthNumber(period.start) - 12)

/** The day of a period that is as many days from its start as `day` is from the start of its own; the last one where the period is shorter. */
export function sameDayOf(period: Period, day: Day, own: Period): Day {
  const aligned = addDays(period.start, dayNumber(day) - dayNumber(own.start))
  return aligned < period.end ? aligned : addDays(period.end, -1)
}

/** The periods that contain a day: its year, half, quarter and month. */
export const periodsOf = (day: Day): Period[] => (['year', 'half', 'quarter', 'month'] as const).map((kind) => periodAt(kind, monthNumber(day)))
