import type { Indicator } from '..'
import { addDays, addMonths } from '../../time/day'
import { readFrequency } from '../../time/frequency'
import { daysOf, type Judgement, type Question, told } from './judgement'
import { type Dataset, type Observation, stands, until, type UpdateLog } from './records'

interface Cycle {
  readonly start: string
  /** Exclusive. */
  readonly end: string
  /** The day before the end. */
  readonly last: string
}

/** Each of the starts but the last begins a cycle, which the next one ends. */
const between = (starts: readonly string[]): Cycle[] => starts.slice(0, -1).map((start, index) => ({ start, end: starts[index + 1]!, last: addDays(starts[index + 1]!, -1) }))

const yearStart = 1990
const yearEnd = 2030

/** Every calendar cycle of a unit, listed one by one. */
function calendarCycles(unit: string): Cycle[] {
  const starts: string[] = []
  if (unit === 'day' || unit === 'week') {
    // 1990-01-01 was a Monday
    for (let day = `${yearStart}-01-01`; day < `${yearEnd}-01-01`; day = addDays(day, unit === 'day' ? 1 : 7)) starts.push(day)
  } else {
    const months = { 'half-month': 1, month: 1, quarter: 3, 'half-year': 6, year: 12 }[unit]!
    for (let day = `${yearStart}-01-01`; day < `${yearEnd}-01-01`; day = addMonths(day, months)) {
      starts.push(day)
      if (unit === 'half-month') starts.push(`${day.slice(0, 8)}16`)
    }
  }
  return between(starts)
}

const calendars = new Map(['day', 'week', 'half-month', 'month', 'quarter', 'half-year', 'year'].map((unit) => [unit, calendarCycles(unit)]))

/** Cycles of a length that the calendar lacks, counted from the day of publication, backwards too. */
function anchoredCycles(published: string, unit: string, length: number): Cycle[] {
  const start = (index: number): string =>
    unit === 'day' || unit === 'week' ? addDays(published, index * length * (unit === 'week' ? 7 : 1)) : addMonths(published, index * length * (unit === 'year' ? 12 : 1))
  let first = 0
  while (start(first) > `${yearStart}-01-01`) first--
  const starts = [start(first)]
  for (let index = first; starts.at(-1)! < `${yearEnd}-01-01`; index++) starts.push(start(index + 1))
  return between(starts)
}

/** Whether an update from a day on left the content as the update before it had made it. */
function unchangedUpdate(log: readonly UpdateLog[], from: string): boolean {
  const ordered = [...log].sort((a, b) => (a.updated_on < b.updated_on ? -1 : 1))
  return ordered.some((entry, index) => index > 0 && entry.updated_on >= from && entry.content_hash !== null && entry.content_hash === ordered[index - 1]!.content_hash)
}

/** Which subjects an indicator of update cycles judges; spatial layers have no mode. */
const subjects: Readonly<Record<string, (one: Dataset) => boolean>> = {
  'update-compliance': ({ mode }) => mode !== 'api',
  'api-timeliness': ({ mode }) => mode === 'api',
  'spatial-update': () => true,
}

/** A time in which a dataset declared one frequency; null where it is open. */
interface Stretch {
  readonly frequency: string | null
  readonly since: string | null
  readonly till: string | null
}

const codeOf = (frequency: string | null): string | null => (frequency === null ? null : readFrequency(frequency).code)

/** The frequencies that a dataset declared one after the other, as observed until the as-of. */
function stretchesOf(one: Dataset, all: readonly Dataset[], asOf: string): Stretch[] {
  const states = all.filter(({ key, valid_from }) => key === one.key && valid_from <= asOf).sort((a, b) => (a.valid_from < b.valid_from ? -1 : 1))
  const stretches: Stretch[] = []
  for (const { frequency, valid_from } of states) {
    const last = stretches.at(-1)
    if (last && codeOf(last.frequency) === codeOf(frequency)) continue
    if (last) stretches[stretches.length - 1] = { ...last, till: valid_from }
    stretches.push({ frequency, since: last ? valid_from : null, till: null })
  }
  return stretches
}

/** Judges datasets or layers one by one, listing the cycles of each. @param grace days after a cycle, by frequency code. */
export function updatesByHand(
  indicator: Indicator,
  datasets: readonly Dataset[],
  observations: readonly Observation[],
  logs: readonly UpdateLog[],
  duty: ReadonlySet<string>,
  question: Question,
  grace: Readonly<Record<string, number>> = {},
): Judgement[] {
  const { asOf, start, end } = daysOf(question)
  const open = datasets.filter((one) => subjects[indicator.id]!(one) && stands(one, asOf) && (one.published_on === null || one.published_on <= asOf))
  const logged = new Map<string | null, UpdateLog[]>()
  for (const entry of logs) if (entry.updated_on <= asOf && stands(entry, asOf)) logged.set(entry.dataset, [...(logged.get(entry.dataset) ?? []), entry])
  const logOf = (one: Dataset): readonly UpdateLog[] => logged.get(one.id) ?? []
  const loggingDepartments = new Set(open.filter((one) => logOf(one).length > 0).map((one) => one.department))

  // Switching to an API is no escape: it is judged by its log and by nothing else.
  const logOnly = indicator.id === 'api-timeliness'
  const rows: Parameters<typeof told>[1][number][] = []
  for (const one of open) {
    if (!duty.has(one.department ?? '')) continue
    const stretches = stretchesOf(one, datasets, asOf)
    for (const stretch of stretches) judgeStretch(one, stretch, stretches.length > 1)
  }
  return told(indicator, rows)

  function judgeStretch(one: Dataset, { frequency, since, till }: Stretch, changed: boolean): void {
    const reading = frequency === null ? null : readFrequency(frequency)
    if (till !== null && (till <= start || reading?.kind !== 'cycle')) return
    const days = (reading && grace[reading.code]) ?? 0
    const byLog = loggingDepartments.has(one.department)
    const log = logOf(one)
    const seen = observations.filter((entry) => entry.key === one.key)
    const dates = [...log.map((entry) => entry.updated_on), ...seen.flatMap((entry) => until(entry.updated_on, asOf) ?? [])].sort()
    const latest = dates.at(-1) ?? null
    const cycles =
      reading?.kind !== 'cycle' ? null : !reading.anchored ? calendars.get(reading.unit!)! : one.published_on === null ? null : anchoredCycles(one.published_on, reading.unit!, reading.length)
    const firstEnding = cycles?.find((cycle) => cycle.end > start && (since === null || cycle.start >= since))
    const row = {
      department: one.department,
      subject: till === null ? (one.id ?? one.key) : `${one.id ?? one.key}/${till}`,
      title: one.title,
      method: reading?.kind !== 'cycle' ? 'declared' : byLog ? 'log' : logOnly ? 'no-log' : 'last-cycle',
      done_on: latest !== null && (one.published_on === null || latest >= one.published_on) ? latest : one.published_on,
      flags: [indicator.id === 'update-compliance' && one.mode === null ? 'mode-unstated' : '', firstEnding && unchangedUpdate(log, firstEnding.start) ? 'unchanged' : '', changed ? 'frequency-changed' : ''].filter(Boolean).join(','),
      batch: one.batch,
      line: one.line,
      domain: one.domain,
      openness: one.openness,
      mode: one.mode,
      frequency: reading?.code ?? null,
    }
    const push = (verdict: string, reason: string, cycle?: Cycle): void => {
      const due = cycle ? cycle.last : null
      rows.push({ ...row, verdict, reason, due_on: due, month_due: due?.slice(0, 7) ?? null })
    }

    if (!reading) push('unknown', 'frequency-unstated')
    else if (reading.kind === 'unknown') push('unknown', 'frequency-unread')
    else if (reading.kind === 'exempt') push('exempt', 'exempt-frequency')
    else if (cycles === null) push('unknown', 'publication-unstated')
    else {
      const inPeriod = cycles.filter((cycle) => start <= cycle.last && cycle.last < end && (since === null || cycle.start >= since) && (till === null || cycle.end <= till))
      const born = one.published_on ?? dates[0]
      if (born === undefined) {
        if (inPeriod.length > 0) push('unknown', 'date-unstated')
        return
      }
      const judged = inPeriod.filter((cycle) => cycle.start > born)
      if (judged.length === 0) return
      // Grace is over with the period.
      const elapsedBy = addDays(asOf, addDays(asOf, 1) < end ? -days : 0)
      const elapsed = judged.filter((cycle) => cycle.last <= elapsedBy)
      const served = (cycle: Cycle): boolean => {
        const closed = addDays(cycle.end, days)
        return dates.some((day) => cycle.start <= day && day < closed)
      }
      const last = elapsed.at(-1)
      if (logOnly && !byLog) push('unknown', 'no-log', last ?? judged[0])
      else if (!last) {
        const [only] = judged
        if (judged.every(served)) push('met', 'updated', only)
        else push('pending', 'cycle-open', only)
      } else if (byLog) {
        if (elapsed.filter(served).length * 10 >= elapsed.length * 9) push('met', 'updated', last)
        else push('missed', 'not-updated', last)
      } else if (latest !== null && latest >= last.start) push('met', 'updated', last)
      else {
        const seenSince = seen.filter((entry) => entry.observed_on >= addDays(last.last, days))
        if (seenSince.some((entry) => entry.updated_on !== null && entry.updated_on < last.start)) push('missed', 'not-updated', last)
        else if (seenSince.some((entry) => entry.updated_on !== null)) push('unknown', 'overwritten', last)
        else if (seenSince.length > 0) push('unknown', 'date-unstated', last)
        else push('unknown', 'seen-too-early', last)
      }
    }
  }
}
