import frequencyDimension from '../dimensions/frequency'
import type { Names } from '../names'
import { countedCycles, frequencyWords } from './frequency-words'

export type CycleUnit = 'day' | 'week' | 'half-month' | 'month' | 'quarter' | 'half-year' | 'year'

/** What a free text says of how often data are updated. */
export interface Frequency {
  /** Value of the frequency dimension, such as `month`, `2-week`, `irregular`; null when the word is not read. */
  readonly code: string | null
  readonly kind: 'cycle' | 'exempt' | 'unknown'
  /** Unit of the cycle; null unless `kind` is `cycle`. */
  readonly unit: CycleUnit | null
  /** Units in one cycle. */
  readonly length: number
  /** Cycles of more than one unit begin at publication instead of the calendar. */
  readonly anchored: boolean
}

const unread: Frequency = { code: null, kind: 'unknown', unit: null, length: 0, anchored: false }
const approximateDays: Record<CycleUnit, number> = { day: 1, week: 7, 'half-month': 15, month: 30, quarter: 91, 'half-year': 182, year: 365 }
const digits = '零一二三四五六七八九'

function numeralValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text.replace(/[两兩]/g, '二')
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['', plain]
  return (plain.includes('十') ? (tens ? digits.indexOf(tens) : 1) * 10 : 0) + (ones ? digits.indexOf(ones) : 0)
}

function counted(count: number, unit: CycleUnit): Frequency {
  if (count === 1) return { code: unit, kind: 'cycle', unit, length: 1, anchored: false }
  if (unit === 'month' && count === 3) return counted(1, 'quarter')
  if (unit === 'month' && count === 6) return counted(1, 'half-year')
  if (unit === 'month' && count === 12) return counted(1, 'year')
  return { code: `${count}-${unit}`, kind: 'cycle', unit, length: count, anchored: true }
}

/**
 * Reads a free-text frequency through the vocabulary. Of two frequencies in a cell the shorter counts; a cycle
 * beside an exemption ("每月或按需") is the cycle; an unread word is `unknown`.
 */
export function readFrequency(text: string): Frequency {
  const normal = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  const found: Frequency[] = []
  let rest = normal
  for (const { pattern, unit } of countedCycles) {
    const match = pattern.exec(rest)
    const count = match ? numeralValue(match[1]!) : 0
    if (match && count > 0) {
      found.push(counted(count, unit))
      rest = rest.replace(match[0], ' ')
    }
  }
  for (const { pattern, kind, code } of frequencyWords) {
    if (!pattern.test(rest)) continue
    const unit = code === 'realtime' ? 'day' : (code as CycleUnit)
    found.push(kind === 'cycle' ? { code, kind, unit, length: 1, anchored: false } : { code, kind, unit: null, length: 0, anchored: false })
    rest = rest.replace(pattern, ' ')
  }
  const cycles = found.filter((one) => one.kind === 'cycle')
  const days = (one: Frequency) => (one.code === 'realtime' ? 0 : one.length * approximateDays[one.unit!])
  return cycles.sort((a, b) => days(a) - days(b))[0] ?? found[0] ?? unread
}

const unitNames: Record<string, Names> = { day: { zh: '天', en: 'days' }, week: { zh: '周', en: 'weeks' }, month: { zh: '个月', en: 'months' }, year: { zh: '年', en: 'years' } }

/** The names of a frequency code, also of lengths that the dimension does not list. */
export function frequencyNames(code: string): Names {
  const listed = (frequencyDimension.values as Readonly<Record<string, Names>>)[code]
  if (listed) return listed
  const [count, unit] = code.split('-')
  const names = unit ? unitNames[unit] : undefined
  return names ? { zh: `每${count}${names.zh}`, en: `Every ${count} ${names.en}` } : { zh: code, en: code }
}
