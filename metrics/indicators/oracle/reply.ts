import type { Indicator } from '..'
import type { DeadlineRule } from '../../schemes'
import { addDays } from '../../time/day'
import { calendarSpan, workingDay } from '../../time/working-calendar'
import { daysOf, type Judgement, type Question, told } from './judgement'
import { type Request, stands, type Suspension, until } from './records'

/** Thrown where the next day to count lies outside the calendar. */
const outside = Symbol('outside the calendar')

interface Stop {
  readonly from: string
  /** Exclusive; null while it is open. */
  readonly to: string | null
}

/** The stops that the clock can meet: none before it runs, none that begins within one that is still open. */
function stopsOf(suspensions: readonly Suspension[], asOf: string, clockStart: string | null): Stop[] {
  const stops = suspensions
    .filter((one) => one.resumed_on === null || one.suspended_on < one.resumed_on)
    .map((one): Stop => ({ from: clockStart && one.suspended_on < clockStart ? clockStart : one.suspended_on, to: until(one.resumed_on, asOf) }))
    .filter((stop) => stop.to === null || stop.from < stop.to)
  const openFrom = stops.filter((stop) => stop.to === null).map((stop) => stop.from).sort()[0] ?? '9'
  return stops.filter((stop) => stop.from <= openFrom)
}

function works(day: string): boolean {
  const answer = workingDay(day)
  if (answer === null) throw outside
  return answer
}

/**
 * Walks day by day from the day of passing on: a day counts when the rule counts such days and no suspension covers it;
 * the last day that counts is the due day. An open suspension is passed over as if it were not there, and noted.
 */
function walk(passed: string, rule: DeadlineRule, extended: boolean, stops: readonly Stop[]): { due: string; open: boolean; stopped: boolean } {
  let left = rule.days + (extended ? rule.extension : 0)
  let open = false
  let stopped = false
  for (let day = rule.countsReceipt ? passed : addDays(passed, 1); ; day = addDays(day, 1)) {
    if (stops.some((stop) => stop.to === null && stop.from <= day)) open = true
    const counts = rule.unit === 'calendar' || works(day)
    const closed = stops.some((stop) => stop.to !== null && stop.from <= day && day < stop.to)
    if (closed && counts) stopped = true
    if (!closed && counts) left--
    if (left === 0) return { due: day, open, stopped }
  }
}

function workingDaysTaken(passed: string, replied: string, countsReceipt: boolean, stops: readonly Stop[]): number | null {
  let taken = 0
  try {
    works(passed)
    for (let day = countsReceipt ? passed : addDays(passed, 1); day <= replied; day = addDays(day, 1))
      if (works(day) && !stops.some((stop) => stop.from <= day && (stop.to === null || day < stop.to))) taken++
    return taken
  } catch (error) {
    if (error === outside) return null
    throw error
  }
}

function reopenedAfterReply({ replied_on, replied_at, reopened_on, reopened_at }: Request, asOf: string): boolean {
  if (reopened_on === null || replied_on === null || reopened_on > asOf) return false
  return reopened_on > replied_on || (reopened_at !== null && replied_at !== null && reopened_at > replied_at)
}

/** Judges requests one by one, walking the calendar day by day. */
export function repliesByHand(
  indicator: Indicator,
  requests: readonly Request[],
  suspensions: readonly Suspension[],
  rules: readonly DeadlineRule[],
  duty: ReadonlySet<string>,
  question: Question,
): Judgement[] {
  const { asOf, start, end } = daysOf(question)
  const within = (day: string): boolean => start <= day && day < end
  const rows = []
  for (const request of requests) {
    if (!stands(request, asOf) || !duty.has(request.department ?? '')) continue
    if ((request.passed_on ?? '') > asOf || (request.submitted_on ?? '') > asOf) continue
    const again = reopenedAfterReply(request, asOf)
    const replied = again ? null : until(request.replied_on, asOf)
    const repliedAt = replied && request.replied_at
    const passed = request.passed_on
    const holding = rules.filter((rule) => rule.stage === 'reply' && passed !== null && rule.validFrom <= passed && passed < rule.validTo)
    const rule = holding.find((one) => request.sharing_type !== null && one.sharingType === request.sharing_type) ?? holding.find((one) => one.sharingType === null)

    const stops = stopsOf(
      suspensions.filter((one) => stands(one, asOf) && one.request === request.id && one.suspended_on <= asOf && one.suspended_on <= (replied ?? '9')),
      asOf,
      passed && (rule?.countsReceipt ? passed : addDays(passed, 1)),
    )

    let due = request.due_on
    let open = due !== null && stops.some((stop) => stop.to === null && stop.from <= request.due_on!)
    let stopped = false
    let unknownFrom: string | null = null
    if (due === null && rule && passed) {
      try {
        if (rule.unit === 'working') works(passed)
        ;({ due, open, stopped } = walk(passed, rule, request.extended === true, stops))
      } catch (error) {
        if (error !== outside) throw error
        unknownFrom = passed < calendarSpan.first || passed > calendarSpan.last ? passed : addDays(calendarSpan.last, 1)
      }
    }

    let [verdict, reason]: [string | null, string] = ['unknown', passed ? 'no-rule' : 'no-clock']
    if (unknownFrom !== null) {
      const days = rule!.days + (request.extended ? rule!.extension : 0)
      const lastStop = stops.map((stop) => stop.to ?? '').sort().at(-1) || passed!
      const couldFall = addDays(passed!, days - 1) < end && (unknownFrom === passed || unknownFrom < end) && addDays(lastStop, 3 * days + 60) >= start
      if (!couldFall) continue
      ;[verdict, reason] = [null, 'calendar-unknown']
    } else if (due === null) {
      const located = passed ?? request.submitted_on ?? replied
      if (located !== null && !within(located)) continue
    } else {
      if (!within(due)) continue
      const inTime = repliedAt && request.due_at ? repliedAt <= request.due_at : (replied ?? '9') <= due
      if (replied) [verdict, reason] = inTime || open ? ['met', 'in-time'] : ['missed', 'late']
      else if (open) [verdict, reason] = ['pending', 'suspended']
      else [verdict, reason] = asOf < due ? ['pending', 'open'] : ['missed', 'overdue']
    }

    const byRule = request.due_on === null && rule
    rows.push({
      department: request.department,
      subject: request.id,
      title: request.title,
      verdict,
      reason,
      method: request.due_on !== null ? 'source-due' : rule ? `${rule.unit}-rule` : 'none',
      due_on: unknownFrom ?? due,
      due_at: request.due_at,
      done_on: replied,
      done_at: repliedAt,
      days: replied && passed ? (replied < passed ? 0 : workingDaysTaken(passed, replied, rule?.countsReceipt ?? false, stops)) : null,
      flags: [request.extended ? 'extended' : '', unknownFrom === null && stopped ? 'paused' : '', byRule && !rule.confirmed ? 'rule-unconfirmed' : ''].filter(Boolean).join(','),
      batch: request.batch,
      line: request.line,
      domain: request.domain,
      requester_group: request.requester_group,
      month_due: due?.slice(0, 7) ?? null,
    })
  }
  return told(indicator, rows)
}
