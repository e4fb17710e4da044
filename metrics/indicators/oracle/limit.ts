import type { Indicator } from '..'
import type { DeadlineRule } from '../../schemes'
import { addDays } from '../../time/day'
import { calendarSpan, workingDay } from '../../time/working-calendar'
import { daysOf, type Judgement, type Question, told } from './judgement'
import { until } from './records'

/** What a clerk writes down of a duty with a limit, as the sources have it now. */
export interface Limited {
  readonly department: string | null
  readonly subject: string
  readonly title: string | null
  readonly batch: number
  readonly line: number
  readonly dimensions?: Readonly<Record<string, string | null>>
  /** Of a request; a rule of its own comes before the rule for all. */
  readonly sharingType?: string | null
  readonly started: string | null
  readonly stated: string | null
  readonly statedAt?: string | null
  readonly ended: string | null
  readonly endedAt?: string | null
  /** What is said of the subject before its limit is looked at, by what is due and done. */
  readonly first?: (due: string | null, done: string | null) => readonly [verdict: string, reason: string] | null
}

/** Walks day by day: a day counts when the rule counts such days; the last that counts is the due day. Null where the working calendar ends. */
function dueByRule(started: string, rule: DeadlineRule): string | null {
  if (rule.unit === 'working' && workingDay(started) === null) return null
  let left = rule.days
  for (let day = rule.countsReceipt ? started : addDays(started, 1); ; day = addDays(day, 1)) {
    const counts = rule.unit === 'calendar' || workingDay(day)
    if (counts === null) return null
    if (counts) left--
    if (left === 0) return day
  }
}

/** Working days that went by, the first one too where the rule counts it. */
function daysTaken(started: string | null, done: string | null, countsFirst: boolean): number | null {
  if (started === null || done === null) return null
  if (done < started) return 0
  if (workingDay(started) === null || workingDay(done) === null) return null
  let taken = 0
  for (let day = countsFirst ? started : addDays(started, 1); day <= done; day = addDays(day, 1)) if (workingDay(day)) taken++
  return taken
}

/** Judges duties with a limit one by one. @param stage of the rules that hold where the source states no limit. */
export function limitsByHand(indicator: Indicator, subjects: readonly Limited[], stage: string | null, rules: readonly DeadlineRule[], duty: ReadonlySet<string>, question: Question): Judgement[] {
  const { asOf, start, end } = daysOf(question)
  const within = (day: string): boolean => start <= day && day < end
  const rows = []
  for (const { department, subject, title, batch, line, dimensions, sharingType, started, stated, statedAt = null, ended, endedAt = null, first } of subjects) {
    if (!duty.has(department ?? '') || (started !== null && started > asOf)) continue
    const done = until(ended, asOf)
    const doneAt = done === null ? null : endedAt
    const inForce = rules.filter((one) => one.stage === stage && stated === null && started !== null && one.validFrom <= started && started < one.validTo)
    const rule = inForce.find((one) => one.sharingType !== null && one.sharingType === sharingType) ?? inForce.find((one) => one.sharingType === null)
    const due = stated ?? (rule ? dueByRule(started!, rule) : null)

    if (due !== null) {
      if (!within(due)) continue
    } else if (rule) {
      const beyond = addDays(calendarSpan.last, 1)
      if (addDays(started!, rule.days - 1) >= end || beyond >= end || addDays(started!, 3 * rule.days + 60) < start) continue
    } else {
      const known = started ?? done
      if (known !== null && !within(known)) continue
    }

    let [verdict, reason]: readonly [string | null, string] = ['unknown', started === null ? 'no-clock' : 'no-rule']
    const before = first?.(due, done)
    if (before) [verdict, reason] = before
    else if (due !== null) {
      const inTime = doneAt !== null && statedAt !== null ? doneAt <= statedAt : done !== null && done <= due
      if (done !== null) [verdict, reason] = inTime ? ['met', 'in-time'] : ['missed', 'late']
      else [verdict, reason] = asOf < due ? ['pending', 'open'] : ['missed', 'overdue']
    } else if (rule) [verdict, reason] = [null, 'calendar-unknown']

    rows.push({
      department,
      subject,
      title,
      verdict,
      reason,
      method: stated !== null ? 'source-due' : rule ? `${rule.unit}-rule` : 'none',
      due_on: due,
      due_at: statedAt,
      done_on: done,
      done_at: doneAt,
      days: daysTaken(started, done, rule?.countsReceipt ?? false),
      flags: rule && !rule.confirmed ? 'rule-unconfirmed' : '',
      batch,
      line,
      ...dimensions,
      month_due: due?.slice(0, 7) ?? null,
    })
  }
  return told(indicator, rows)
}
