import type { Ledger, ProjectEvent } from './ledger'
import type { Limited } from './limit'
import { type Request, stands, until } from './records'

type Day = string | null

/** How the duty of an indicator is read from the ledger, and the stage of its deadline rules. */
interface Reading {
  readonly stage: string | null
  readonly read: (ledger: Ledger, asOf: string) => Limited[]
}

const earliest = (days: readonly Day[]): Day => days.filter((day) => day !== null).sort()[0] ?? null

const place = (row: { readonly department: string | null; readonly id: string; readonly title: string | null; readonly batch: number; readonly line: number }) => ({
  department: row.department,
  subject: row.id,
  title: row.title,
  batch: row.batch,
  line: row.line,
})

/** The day since which the project has an entry of its own department that is registered and approved. */
function cataloguedSince({ catalog_entry }: Ledger, { project, department }: ProjectEvent, asOf: string): Day {
  const days = []
  for (const entry of catalog_entry) {
    if (!stands(entry, asOf) || entry.project !== project || entry.department === null || entry.department !== department) continue
    if (entry.approved_on === null || entry.approved_on > asOf) continue
    if (entry.registered_on === null || entry.registered_on <= entry.approved_on) days.push(entry.approved_on)
    else days.push(until(entry.registered_on, asOf))
  }
  return earliest(days)
}

/** Events of a kind that bind the project to be catalogued by their day; what is only planned is pending. */
function synchronised(kind: string, found: (event: ProjectEvent, due: string, done: Day) => readonly [string, string] | null): Reading {
  return {
    stage: null,
    read: (ledger, asOf) =>
      ledger.project_event
        .filter((event) => stands(event, asOf) && event.kind === kind)
        .map((event) => ({
          ...place(event),
          dimensions: { domain: event.domain },
          started: null,
          stated: event.happened_on,
          ended: cataloguedSince(ledger, event, asOf),
          first: (due, done) => (due === null ? null : due > asOf ? ['pending', 'open'] : found(event, due, done)),
        })),
  }
}

/** Requests of a stage, under the body that is responsible for it. */
function ofRequests(stage: string, reached: (request: Request, asOf: string) => boolean, subject: (request: Request) => Pick<Limited, 'department' | 'started' | 'stated' | 'statedAt' | 'ended' | 'endedAt' | 'first'>): Reading {
  return {
    stage,
    read: ({ request }, asOf) =>
      request
        .filter((one) => stands(one, asOf) && reached(one, asOf))
        .map((one) => ({ ...place(one), dimensions: { domain: one.domain, ...(stage === 'evaluation' ? {} : { requester_group: one.requester_group }) }, sharingType: one.sharing_type, ...subject(one) })),
  }
}

const delivered = (kind: string, stage: string | null): Reading => ({
  stage,
  read: ({ base_delivery }, asOf) =>
    base_delivery
      .filter((one) => stands(one, asOf) && one.kind === kind)
      .map((one) => ({ ...place(one), started: one.arisen_on, stated: one.due_on, ended: one.delivered_on })),
})

/** Whether a request was granted, as far as the as-of knows: by its reply, else by the decision or the data themselves. */
const granted = (one: Request, asOf: string): boolean => {
  if (one.decision === 'refused' || (one.replied_on !== null && one.replied_on > asOf)) return false
  return one.replied_on !== null || one.decision === 'granted' || until(one.provided_on, asOf) !== null
}

/** Every indicator that is a duty with a limit. */
export const limited: Readonly<Record<string, Reading>> = {
  'change-sync': {
    stage: 'catalog-change',
    read: ({ project_event, catalog_change }, asOf) =>
      project_event
        .filter((event) => stands(event, asOf) && event.kind === 'change')
        .map((event) => {
          const changes = catalog_change.filter((change) => stands(change, asOf) && change.event === event.id && change.department === event.department)
          return { ...place(event), dimensions: { domain: event.domain }, started: event.happened_on, stated: null, ended: earliest(changes.map((change) => until(change.changed_on, asOf))) }
        }),
  },
  'maintenance-sync': synchronised('maintenance-application', () => null),
  'acceptance-sync': synchronised('acceptance', (event, due, done) => {
    if (event.list_attached === false) return ['missed', 'list-missing']
    return event.list_attached === null && done !== null && done <= due ? ['unknown', 'list-unstated'] : null
  }),
  'three-sync': {
    stage: 'three-sync',
    read: ({ catalog_entry }, asOf) => {
      const subjects: Limited[] = []
      for (const entry of catalog_entry) {
        if (!stands(entry, asOf)) continue
        const steps = [entry.sorted_on, entry.determined_on, entry.catalogued_on]
        const taken = steps.flatMap((day) => until(day, asOf) ?? []).sort()
        const unstated = steps.every((day) => day === null)
        // Steps that all lie ahead begin nothing, and an entry that came later is not there yet.
        if (taken.length === 0 && !(unstated && (entry.registered_on ?? '') <= asOf)) continue
        const whole = taken.length === steps.length ? taken.at(-1)! : null
        subjects.push({
          ...place(entry),
          dimensions: { domain: entry.domain, openness: entry.openness },
          started: taken[0] ?? null,
          stated: null,
          ended: unstated ? (entry.registered_on ?? entry.approved_on) : whole,
        })
      }
      return subjects
    },
  },
  'review-timeliness': ofRequests(
    'review',
    () => true,
    (one) => ({ department: one.reviewer, started: one.submitted_on, stated: null, ended: one.passed_on, endedAt: null }),
  ),
  'provision-timeliness': ofRequests('provision', granted, (one) => ({
    department: one.department,
    started: one.replied_on,
    stated: one.provide_due_on,
    statedAt: one.provide_due_at,
    ended: one.provided_on,
    endedAt: one.provided_at,
    first: (_, done) => (one.decision === null && done === null ? ['unknown', 'decision-unstated'] : null),
  })),
  'evaluation-rate': ofRequests(
    'evaluation',
    (one, asOf) => until(one.provided_on, asOf) !== null,
    (one) => ({ department: one.requester, started: one.provided_on, stated: null, ended: one.evaluated_on, endedAt: one.evaluated_at }),
  ),
  'legal-entity-upload': delivered('enterprise-publicity', 'enterprise-publicity'),
  'population-increment': delivered('population-increment', null),
  'demand-response': {
    stage: 'demand',
    read: ({ demand }, asOf) =>
      demand
        .filter((one) => stands(one, asOf))
        .map((one) => ({ ...place(one), dimensions: { domain: one.domain }, started: one.received_on, stated: one.due_on, statedAt: one.due_at, ended: one.answered_on, endedAt: one.answered_at })),
  },
  'task-progress': {
    stage: null,
    read: ({ task }, asOf) => task.filter((one) => stands(one, asOf)).map((one) => ({ ...place(one), started: null, stated: one.due_on, ended: one.done_on })),
  },
}
