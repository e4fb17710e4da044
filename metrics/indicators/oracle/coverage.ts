import type { Indicator } from '..'
import { daysOf, type Question, told, type Judgement } from './judgement'
import { type CatalogEntry, type Project, stands, until } from './records'

/** Judges projects one by one, the way a clerk would. */
export function coverageByHand(indicator: Indicator, projects: readonly Project[], entries: readonly CatalogEntry[], duty: ReadonlySet<string>, question: Question): Judgement[] {
  const { asOf, year } = daysOf(question)
  const rows = []
  for (const project of projects) {
    if (!stands(project, asOf) || !duty.has(project.department ?? '')) continue
    if (project.fiscal_funded === false) continue
    if (indicator.id === 'catalog-coverage-pilot' && !until(project.built_on, asOf)) continue
    if (indicator.id === 'catalog-coverage' && ((project.kind !== 'maintenance' && project.kind !== null) || (project.budget_year ?? 0) > year)) continue

    const own = entries.filter((entry) => stands(entry, asOf) && entry.project === project.id && entry.department === project.department)
    let doneOn: string | null = null
    for (const entry of own) {
      const approved = until(entry.approved_on, asOf)
      if (!approved || (entry.registered_on && entry.registered_on > asOf)) continue
      const done = entry.registered_on && entry.registered_on > approved ? entry.registered_on : approved
      if (!doneOn || done < doneOn) doneOn = done
    }
    const suspended = until(project.suspended_on, asOf) && !until(project.resumed_on, asOf)

    let verdict = 'missed'
    let reason = own.length > 0 ? 'not-approved' : 'not-catalogued'
    if (indicator.id === 'catalog-coverage' && project.kind === null) [verdict, reason] = ['unknown', 'kind-unstated']
    else if (project.fiscal_funded === null) [verdict, reason] = ['unknown', 'funding-unstated']
    else if (indicator.id === 'catalog-coverage' && project.budget_year === null) [verdict, reason] = ['unknown', 'budget-year-unstated']
    else if (suspended) [verdict, reason] = ['exempt', 'suspended']
    else if (doneOn) [verdict, reason] = ['met', 'registered']
    else if (asOf < `${year}-12-31`) verdict = 'pending'

    rows.push({
      department: project.department,
      subject: project.id,
      title: project.title,
      verdict,
      reason,
      method: 'stock',
      due_on: `${year}-12-31`,
      done_on: doneOn,
      batch: project.batch,
      line: project.line,
      domain: project.domain,
      project_kind: project.kind,
    })
  }
  return told(indicator, rows)
}
