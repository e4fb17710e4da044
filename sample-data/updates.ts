import { dayNumber } from '../metrics/time/day'
import { cycleNumber, cycleStart } from '../metrics/time/cycle'
import { type CycleUnit, type Frequency, readFrequency } from '../metrics/time/frequency'
import { type DayNumber, observed, quarterOf } from './days'
import type { Character } from './characters'
import type { Portrait } from './portrait'
import { type ListItem, openedItemsOf } from './list-items'
import { chance, type Random, randomInteger } from '../metrics/random'

export interface Update {
  readonly on: DayNumber
  readonly rows: number
  readonly hash: string
}

export interface Dataset {
  readonly item: ListItem & { readonly opened: DayNumber }
  readonly updates: readonly Update[]
}

const readings = new Map<string, Frequency>()

function reading(text: string): Frequency {
  const known = readings.get(text)
  if (known) return known
  const read = readFrequency(text)
  readings.set(text, read)
  return read
}

const calendarStarts = new Map<CycleUnit, readonly DayNumber[]>()

/** Starts of the calendar's cycles from 2014 to the first after the delivery. */
function startsOf(unit: CycleUnit): readonly DayNumber[] {
  const known = calendarStarts.get(unit)
  if (known) return known
  const starts: DayNumber[] = []
  for (let number = cycleNumber(unit, '2014-01-01'); (starts.at(-1) ?? 0) <= observed; number++) starts.push(dayNumber(cycleStart(unit, number)))
  calendarStarts.set(unit, starts)
  return starts
}

/** Starts of the cycles after the one in which a dataset opened, up to the first after the delivery. */
function* cycleStarts({ unit, length, anchored }: Frequency, opened: DayNumber): Generator<DayNumber> {
  if (unit === null) return
  if (!anchored) {
    const starts = startsOf(unit)
    for (let index = starts.findIndex((start) => start > opened); index < starts.length; index++) yield starts[index]!
    return
  }
  const days = length * (unit === 'week' ? 7 : 1)
  for (let start = opened + days; ; start += days) {
    yield start
    if (start > observed) return
  }
}

const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Sixteen hexadecimal digits. */
function digest(random: Random): string {
  let text = ''
  for (let word = 0; word < 2; word++) {
    const bits = Math.floor(random() * 4_294_967_296)
    text += bytes[bits >>> 24]! + bytes[(bits >>> 16) & 255]! + bytes[(bits >>> 8) & 255]! + bytes[bits & 255]!
  }
  return text
}

/**
 * Updates of a dataset. In a diligent quarter every cycle that ends in it is served; in another the first is left out
 * and half of the others, or all where the department has stopped. An update serves its cycle on any of its days.
 */
export function updatesOf(random: Random, subject: { readonly frequency: string; readonly opened: DayNumber }, { updated, unchanged }: Pick<Character, 'updated' | 'unchanged'>): Update[] {
  const updates: Update[] = []
  let rows = randomInteger(random, 12, 4800)
  let hash = digest(random)
  let quarter = -1
  let diligent = true
  let start: DayNumber | null = null
  for (const next of cycleStarts(reading(subject.frequency), subject.opened)) {
    const end = next - 1
    const begins = start
    start = next
    if (begins === null) continue
    const isFirst = quarterOf(end) !== quarter
    if (isFirst) {
      quarter = quarterOf(end)
      diligent = chance(random, updated[quarter]!)
    }
    if (!diligent && (isFirst || updated[quarter] === 0 || chance(random, 50))) continue
    const on = randomInteger(random, begins, Math.min(end, begins + 45))
    if (on > observed) continue
    if (!chance(random, unchanged)) {
      rows += randomInteger(random, 0, 40)
      hash = digest(random)
    }
    updates.push({ on, rows, hash })
  }
  return updates
}

/** Whether a department keeps a heartbeat log of its APIs; few do, and the others cannot be judged by it. */
const keepsHeartbeats = ({ department }: Portrait): boolean => department.character === 'target' || department.character === 'short'

/** The datasets of a department with their updates, one at a time; most with an API have none on record. */
export function* datasetsOf(portrait: Portrait): Generator<Dataset> {
  const random = portrait.stream('updates')
  for (const item of openedItemsOf(portrait)) yield { item, updates: item.mode === 'api' && !keepsHeartbeats(portrait) ? [] : updatesOf(random, item, portrait.character) }
}
