import type { Names } from '../names'
import { type Day, firstOfMonth, monthNumber } from './day'

/** A half-open span `[start, end)` of days in Asia/Shanghai, written `2015`, `2015-H1`, `2015-Q3` or `2015-10`. */
export interface Period {
  readonly id: string
  readonly kind: 'year' | 'half' | 'quarter' | 'month'
  readonly year: number
  readonly start: Day
  /** The first day after the period. */
  readonly end: Day
  readonly names: Names
}

const months = { year: 12, half: 6, quarter: 3, month: 1 } as const
const halves = ['上', '下']
const quarters = ['一', '二', '三', '四']

function make(kind: Period['kind'], first: number): Period {
  const year = Math.floor(first / 12)
  const index = (first % 12) / months[kind]
  const id = { year: `${year}`, half: `${year}-H${index + 1}`, quarter: `${year}-Q${index + 1}`, month: `${year}-${String(index + 1).padStart(2, '0')}` }[kind]
  const zh = { year: `${year}年`, half: `${year}年${halves[index]}半年`, quarter: `${year}年第${quarters[index]}季度`, month: `${year}年${index + 1}月` }[kind]
  return { id, kind, year, start: firstOfMonth(first), end: firstOfMonth(first + months[kind]), names: { zh, en: id } }
}

/** Reads a period, or null when the text is none. */
export function parsePeriod(text: string): Period | null {
  const parts = /^((?:19|20)\d{2})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text)
  if (!parts) return null
  const [, year, half, quarter, month] = parts
  const first = Number(year) * 12
  if (half) return make('half', first + (Number(half) - 1) * 6)
  if (quarter) return make('quarter', first + (Number(quarter) - 1) * 3)
  if (month) return make('month', first + Number(month) - 1)
  return make('year', first)
}

/** The period of the same kind that ends where this one starts. */
export const previousPeriod = (period: Period): Period => make(period.kind, monthNumber(period.start) - months[period.kind])

/** The year, half, quarter and month that hold a day. */
export function periodsOf(day: Day): Period[] {
  const month = monthNumber(day)
  return (['year', 'half', 'quarter', 'month'] as const).map((kind) => make(kind, month - (month % months[kind])))
}
