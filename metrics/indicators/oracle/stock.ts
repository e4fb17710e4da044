import type { Indicator } from '..'
import { readFrequency } from '../../time/frequency'
import { daysOf, type Judgement, type Question, told } from './judgement'
import type { Ledger } from './ledger'
import { type ListItem, stands, until } from './records'

type Row = Parameters<typeof told>[1][number]
type Clerk = (ledger: Ledger, duty: ReadonlySet<string>, question: Question) => Row[]

/** Since when an item is known to be open: its opening, else the check that found it on the portal. */
function openSince(item: ListItem, asOf: string): string | null {
  if (item.opened_on !== null) return until(item.opened_on, asOf)
  return item.available === true ? until(item.observed_on, asOf) : null
}

const itemsOf = ({ list_item }: Ledger, asOf: string, year: number): ListItem[] => list_item.filter((item) => stands(item, asOf) && item.list_year === year)

const realtimeShare: Clerk = (ledger, _, question) => {
  const { asOf, year } = daysOf(question)
  return itemsOf(ledger, asOf, year).map((item) => {
    const reading = item.frequency === null ? null : readFrequency(item.frequency)
    let [verdict, reason] = ['met', 'realtime']
    if (!reading || reading.kind === 'unknown') [verdict, reason] = ['unknown', 'frequency-unstated']
    else if (item.mode === null) [verdict, reason] = ['unknown', 'mode-unstated']
    else if (reading.kind !== 'cycle' || reading.unit !== 'day' || reading.length !== 1) [verdict, reason] = ['missed', 'slower']
    else if (item.mode === 'file') [verdict, reason] = ['missed', 'file-mode']
    return {
      department: item.department,
      subject: item.id,
      title: item.title,
      verdict,
      reason,
      method: 'stock',
      done_on: openSince(item, asOf),
      batch: item.batch,
      line: item.line,
      domain: item.domain,
      openness: item.openness,
      mode: item.mode,
      frequency: reading?.code ?? null,
      list_year: item.list_year,
    }
  })
}

const keyDomain: Clerk = (ledger, _, question) => {
  const { asOf, year } = daysOf(question)
  const deadline = `${year}-12-31`
  return ledger.key_domain
    .filter((one) => stands(one, asOf) && one.list_year === year)
    .map((one) => {
      const own = itemsOf(ledger, asOf, year).filter((item) => item.department === one.department && item.domain === one.domain)
      const [opened] = own.flatMap((item) => openSince(item, asOf) ?? []).sort()
      return {
        department: one.department,
        subject: `${one.department}-${one.domain}`,
        title: `重点领域：${one.domain}`,
        verdict: opened ? 'met' : asOf < deadline ? 'pending' : 'missed',
        reason: opened ? 'opened' : 'not-opened',
        method: 'deadline',
        due_on: deadline,
        done_on: opened ?? null,
        batch: one.batch,
        line: one.line,
        domain: one.domain,
        list_year: year,
      }
    })
}

const districtSharing: Clerk = ({ base_sharing }, duty, question) => {
  const { asOf, year } = daysOf(question)
  const rows: Row[] = []
  for (const district of duty)
    for (const [base, title] of [
      ['population', '实有人口库'],
      ['legal-entity', '法人库'],
    ] as const) {
      const shared = base_sharing.find((one) => stands(one, asOf) && one.department === district && one.base === base && until(one.shared_on, asOf) !== null)
      rows.push({
        department: district,
        subject: `${district}-${base}`,
        title,
        verdict: shared ? 'met' : asOf < `${year}-12-31` ? 'pending' : 'missed',
        reason: shared ? 'shared' : 'not-shared',
        method: 'deadline',
        due_on: `${year}-12-31`,
        done_on: shared?.shared_on ?? null,
        batch: shared?.batch ?? null,
        line: shared?.line ?? null,
      })
    }
  return rows
}

const mechanism: Clerk = ({ responsible_person }, duty, question) => {
  const { asOf } = daysOf(question)
  return [...duty].map((department) => {
    const inOffice = responsible_person.filter(
      (one) => stands(one, asOf) && one.department === department && (one.named_on === null || one.named_on <= asOf) && (one.left_on === null || one.left_on > asOf),
    )
    const leaders = inOffice.filter(({ role }) => role === 'leader')
    const staff = inOffice.filter(({ role }) => role === 'staff')
    const both = leaders.length > 0 && staff.length > 0
    // Both are named from the day on which the first of the later kind is.
    const since = [leaders, staff].flatMap((persons) => persons.flatMap(({ named_on }) => named_on ?? []).sort().slice(0, 1)).sort()
    const named = ({ named_on, key }: (typeof inOffice)[number]): string => `${named_on ?? '~'} ${key}`
    const [first] = inOffice.sort((a, b) => (named(a) < named(b) ? -1 : 1))
    return {
      department,
      subject: department,
      title: '责任机制',
      verdict: both ? 'met' : 'missed',
      reason: both ? 'both-named' : leaders.length > 0 ? 'no-staff' : staff.length > 0 ? 'no-leader' : 'nobody-named',
      method: 'record',
      done_on: both ? (since.at(-1) ?? null) : null,
      batch: first?.batch ?? null,
      line: first?.line ?? null,
    }
  })
}

const applicationCompleteness: Clerk = ({ request, request_suspension }, _, question) => {
  const { asOf, start, end } = daysOf(question)
  return request
    .filter((one) => stands(one, asOf) && one.submitted_on !== null && one.submitted_on <= asOf && start <= one.submitted_on && one.submitted_on < end)
    .map((one) => {
      const supplemented = request_suspension.some((stop) => stands(stop, asOf) && stop.request === one.id && stop.suspended_on <= asOf)
      return {
        department: one.requester,
        subject: one.id,
        title: one.title,
        verdict: supplemented ? 'missed' : 'met',
        reason: supplemented ? 'supplemented' : 'complete',
        method: 'record',
        due_on: one.submitted_on,
        batch: one.batch,
        line: one.line,
        domain: one.domain,
        month_due: one.submitted_on!.slice(0, 7),
      }
    })
}

/** A row stands for as many checks as it reports; more that passed than were made are as many as were made. */
const quality =
  (base: string): Clerk =>
  ({ quality_check }, _, question) => {
    const { asOf, start, end } = daysOf(question)
    return quality_check
      .filter((one) => stands(one, asOf) && one.base === base && one.checked_on <= asOf && start <= one.checked_on && one.checked_on < end)
      .flatMap((one) => {
        const checked = one.checked ?? 1
        const passed = one.passed === null ? null : Math.min(one.passed, checked)
        const results: readonly (readonly [verdict: string, reason: string, count: number])[] =
          passed === null
            ? [['unknown', 'result-unstated', checked]]
            : [
                ['met', 'passed', passed],
                ['missed', 'failed', checked - passed],
              ]
        return results
          .filter(([, , count]) => count > 0)
          .map(([verdict, reason, count]) => ({
            department: one.department,
            subject: one.id,
            title: one.title,
            verdict,
            reason,
            method: 'check',
            due_on: one.checked_on,
            done_on: one.checked_on,
            flags: checked > 1 ? 'aggregated' : '',
            count,
            batch: one.batch,
            line: one.line,
            month_due: one.checked_on.slice(0, 7),
          }))
      })
  }

const clerks: Readonly<Record<string, Clerk>> = {
  'realtime-share': realtimeShare,
  'key-domain': keyDomain,
  'district-sharing': districtSharing,
  mechanism,
  'application-completeness': applicationCompleteness,
  'population-quality': quality('population'),
  'legal-entity-quality': quality('legal-entity'),
  'spatial-quality': quality('spatial'),
}

/** Indicators that look at what stands, other than datasets. */
export const ofStock = Object.keys(clerks)

/** Judges what stands, one subject after the other. */
export const stockByHand = (indicator: Indicator, ledger: Ledger, duty: ReadonlySet<string>, question: Question): Judgement[] =>
  told(
    indicator,
    clerks[indicator.id]!(ledger, duty, question).filter(({ department }) => typeof department === 'string' && duty.has(department)),
  )
