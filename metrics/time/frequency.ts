import { type CycleUnit } from './frequency-code'
import { type FrequencyReading, frequencyWords } from './frequency-words'

export { codeNames, type CycleUnit } from './frequency-code'

/** A frequency text as it is judged. */
export interface Frequency {
  /** A dimension value: `realtime`, a unit, `2-week`, `irregular` … or `unread`. */
  readonly code: string
  readonly kind: 'cycle' | 'exempt' | 'unknown'
  /** Unit of the cycle; null unless `kind` is `cycle`. Shorter than a day is judged by day. */
  readonly unit: CycleUnit | null
  /** Units that make one cycle; 0 unless `kind` is `cycle`. */
  readonly length: number
  /** Whether cycles are counted from publication, because the calendar has none of that length. */
  readonly anchored: boolean
}

const unread: Frequency = { code: 'unread', kind: 'unknown', unit: null, length: 0, anchored: false }

/** Days in a unit, enough to tell the shorter of two frequencies. */
const roughDays: Record<CycleUnit, number> = { day: 1, week: 7, 'half-month': 15, month: 30, quarter: 91, 'half-year': 182, year: 365 }

const numerals: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10, twelve: 12 }
const characters = '零一二三四五六七八九'

function numeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const named = numerals[text]
  if (named !== undefined) return named
  const plain = text.replace(/[两兩]/g, '二')
  if (!plain.includes('十')) return characters.indexOf(plain)
  const [tens, ones] = plain.split('十')
  return (tens ? characters.indexOf(tens) : 1) * 10 + (ones ? characters.indexOf(ones) : 0)
}

/** Lengths for which the calendar has a unit of its own. */
const calendarUnits: Readonly<Record<string, CycleUnit>> = { '7-day': 'week', '3-month': 'quarter', '6-month': 'half-year', '12-month': 'year', '2-quarter': 'half-year', '4-quarter': 'year', '2-half-year': 'year' }

const calendarCycle = (unit: CycleUnit): Frequency => ({ code: unit, kind: 'cycle', unit, length: 1, anchored: false })

function every(count: number, unit: CycleUnit): Frequency {
  if (count === 1) return calendarCycle(unit)
  const own = calendarUnits[`${count}-${unit}`]
  if (own) return calendarCycle(own)
  if (unit === 'month' && count % 12 === 0) return every(count / 12, 'year')
  if (unit === 'day' && count % 7 === 0) return every(count / 7, 'week')
  return { code: `${count}-${unit}`, kind: 'cycle', unit, length: count, anchored: true }
}

const monthsIn: Partial<Record<CycleUnit, number>> = { year: 12, 'half-year': 6, quarter: 3, month: 1 }

/** `count` times in `span` units; a length that does not come out even is rounded up, in favour of the department. */
function times(count: number, span: number, unit: CycleUnit): Frequency {
  if (unit === 'week') return every(Math.ceil((span * 7) / count), 'day')
  const months = span * (monthsIn[unit] ?? 0)
  if (count === 1 || months === 0) return every(span, unit)
  if (count === 2 * months) return calendarCycle('half-month')
  if (count <= months) return every(Math.ceil(months / count), 'month')
  const days = Math.ceil((months * 30) / count)
  return every(days === 8 ? 7 : days, 'day')
}

function read(says: FrequencyReading, groups: Readonly<Record<string, string | undefined>>): Frequency | null {
  if ('exempt' in says) return { code: says.exempt, kind: 'exempt', unit: null, length: 0, anchored: false }
  if ('cycle' in says) return says.cycle === 'realtime' ? { ...calendarCycle('day'), code: 'realtime' } : calendarCycle(says.cycle)
  const count = says.count ?? (groups.count ? numeral(groups.count) : 0)
  const span = groups.span ? numeral(groups.span) : 1
  if (count < 1 || span < 1) return null
  return 'every' in says ? every(count, says.every) : times(count, span, says.times)
}

const length = ({ code, unit, length: units }: Frequency): number => (code === 'realtime' || !unit ? 0 : units * roughDays[unit])

/** A wording without what does not matter: case, full width, repeated spaces. */
export const plainWording = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

const exemptCodes = new Set(['irregular', 'as-needed', 'once', 'static'])

/** The frequency that a code stands for; `unread` for one that is none. */
export function frequencyOfCode(code: string): Frequency {
  if (exemptCodes.has(code)) return { ...unread, code, kind: 'exempt' }
  if (code === 'realtime') return { ...calendarCycle('day'), code }
  if (code in roughDays) return calendarCycle(code as CycleUnit)
  const match = /^(\d+)-(day|week|month|year)$/.exec(code)
  return match ? every(Number(match[1]), match[2] as CycleUnit) : unread
}

const shortest: Record<CycleUnit, number> = { day: 1, week: 7, 'half-month': 13, month: 28, quarter: 90, 'half-year': 181, year: 365 }

/** Days in the shortest cycle of a frequency code; 0 when it has none. */
export function shortestDays(code: string): number {
  const { unit, length: units } = frequencyOfCode(code)
  return unit ? units * shortest[unit] : 0
}

/**
 * Reads a free text through the vocabulary. Of two frequencies in a cell the shorter counts; a cycle beside an
 * exemption ("yearly or as necessary") is the cycle; a text in which no word is known is `unread`.
 */
export function readFrequency(text: string): Frequency {
  const readings: Frequency[] = []
  let rest = plainWording(text)
  for (const { pattern, says } of frequencyWords)
    rest = rest.replace(pattern, (...match) => {
      const groups: unknown = match.at(-1)
      const reading = read(says, typeof groups === 'object' && groups ? (groups as Record<string, string | undefined>) : {})
      if (reading) readings.push(reading)
      return reading ? '|' : String(match[0])
    })
  const cycles = readings.filter((one) => one.kind === 'cycle')
  return cycles.sort((a, b) => length(a) - length(b))[0] ?? readings[0] ?? unread
}
