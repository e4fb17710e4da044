import type { Indicator } from '..'
import { readFrequency } from '../../time/frequency'
import { daysOf, type Judgement, type Question, told } from './judgement'
import { type ListItem, type OpenList, stands, until } from './records'

/** Judges the items of the annual open list one by one. */
export function listByHand(indicator: Indicator, items: readonly ListItem[], duty: ReadonlySet<string>, question: Question): Judgement[] {
  const { asOf, start, end, year } = daysOf(question)
  const deadline = `${year}-10-31`
  const rows = []
  for (const item of items) {
    if (!stands(item, asOf) || item.list_year !== year || !duty.has(item.department ?? '')) continue
    const check = item.observed_on <= asOf ? item.available : null
    const opened = until(item.opened_on, asOf) ?? (item.opened_on === null && check === true ? item.observed_on : null)
    const approved = until(item.approved_on, asOf)
    const late = asOf < deadline ? 'pending' : 'missed'

    let verdict: string
    let reason: string
    if (indicator.id === 'api-share') {
      if (item.mode === null) [verdict, reason] = ['unknown', 'mode-unstated']
      else if (item.mode === 'file') [verdict, reason] = ['missed', 'file-mode']
      else if (opened) [verdict, reason] = ['met', 'api-opened']
      else [verdict, reason] = [late, 'api-planned']
    } else if (indicator.id === 'list-availability') {
      if (check === true) [verdict, reason] = ['met', 'checked']
      else if (check === false) [verdict, reason] = [late, 'check-failed']
      else if (until(item.opened_on, asOf)) [verdict, reason] = ['met', 'opened']
      else [verdict, reason] = [late, 'not-opened']
    } else {
      if (deadline < start || deadline >= end) continue
      if (approved && approved <= deadline) [verdict, reason] = ['met', 'approved-in-time']
      else if (approved) [verdict, reason] = ['missed', 'approved-late']
      else [verdict, reason] = [late, until(item.registered_on, asOf) ? 'not-approved' : 'not-registered']
    }
    rows.push({
      department: item.department,
      subject: item.id,
      title: item.title,
      verdict,
      reason,
      method: indicator.id === 'list-registration' ? 'deadline' : 'stock',
      due_on: deadline,
      done_on: indicator.id === 'list-registration' ? approved : opened,
      batch: item.batch,
      line: item.line,
      domain: item.domain,
      openness: item.openness,
      mode: item.mode,
      frequency: item.frequency === null ? null : readFrequency(item.frequency).code,
      list_year: String(item.list_year),
    })
  }
  return told(indicator, rows)
}

/** Judges the submission of the list, department by department. */
export function submissionByHand(indicator: Indicator, lists: readonly OpenList[], duty: ReadonlySet<string>, question: Question): Judgement[] {
  const { asOf, start, end, year } = daysOf(question)
  const deadline = `${year}-05-31`
  if (deadline < start || deadline >= end) return []
  const rows = []
  for (const department of duty) {
    const own = lists.filter((list) => stands(list, asOf) && list.department === department && list.list_year === year)
    const [first] = own.sort((a, b) => ((a.submitted_on ?? '9') < (b.submitted_on ?? '9') ? -1 : 1))
    const submitted = first ? until(first.submitted_on, asOf) : null
    let [verdict, reason] = asOf < deadline ? ['pending', 'not-submitted'] : ['missed', 'not-submitted']
    if (submitted && submitted <= deadline) [verdict, reason] = ['met', 'submitted']
    else if (submitted) [verdict, reason] = ['missed', 'late']
    rows.push({
      department,
      subject: `${department}-${year}`,
      title: `${year}年度政务数据资源开放清单`,
      verdict,
      reason,
      method: 'deadline',
      due_on: deadline,
      done_on: submitted,
      batch: first?.batch ?? null,
      line: first?.line ?? null,
      list_year: String(year),
      month_due: `${year}-05`,
    })
  }
  return told(indicator, rows)
}
