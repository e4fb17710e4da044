import { standing } from '../../metrics/indicators/sql/standing'
import { newestObservations } from '../evaluation/observations'
import type { Session } from '../warehouse'

/** How a project stands in the catalogue on a day. */
export interface ProjectStatus {
  readonly department: string
  readonly project: string
  readonly title: string
  readonly kind: string | null
  readonly budget_year: number | null
  readonly fiscal_funded: boolean | null
  readonly suspended: boolean
  /** Its own entries, and how many of them are registered and approved. */
  readonly entries: number
  readonly approved: number
  /** The day since which one is. */
  readonly since: string | null
  /** The newest acceptance and O&M application, planned ones too. */
  readonly acceptance_on: string | null
  readonly list_attached: boolean | null
  readonly application_on: string | null
}

/** Until which day the records of projects and their entries are known, at the latest a day; null where there are none. */
export async function knownProjects(session: Session, asked: string): Promise<string | null> {
  const observed = await newestObservations(session)
  const days = ['project', 'catalog-entry'].map((type) => [...(observed.get(type) ?? [])].sort()[0])
  if (days.includes(undefined)) return null
  return [asked, ...(days as string[])].sort()[0]!
}

const effective = `k.approved_on <= :as_of AND COALESCE(k.registered_on, k.approved_on) <= :as_of`

/** Statement of every project as it stood on `:as_of`; what counts as registered is what counts in the indicators. */
const statusSql = `
SELECT p.department, p.id AS project, p.title, p.kind, p.budget_year, p.fiscal_funded,
  COALESCE(p.suspended_on <= :as_of AND (p.resumed_on IS NULL OR p.resumed_on > :as_of), FALSE) AS suspended,
  CAST(COALESCE(c.entries, 0) AS INTEGER) AS entries, CAST(COALESCE(c.approved, 0) AS INTEGER) AS approved, c.since, a.acceptance_on, a.list_attached, m.application_on
FROM project p
LEFT JOIN (
  SELECT k.department, k.project, COUNT(*) AS entries, COUNT(CASE WHEN ${effective} THEN 1 END) AS approved,
    MIN(CASE WHEN ${effective} THEN CASE WHEN k.registered_on > k.approved_on THEN k.registered_on ELSE k.approved_on END END) AS since
  FROM catalog_entry k WHERE ${standing('k')} AND k.project IS NOT NULL GROUP BY k.department, k.project
) c ON c.department = p.department AND c.project = p.id
LEFT JOIN (
  SELECT e.department, e.project, MAX(e.happened_on) AS acceptance_on, ARG_MAX(e.list_attached, e.happened_on) AS list_attached
  FROM project_event e WHERE ${standing('e')} AND e.kind = 'acceptance' GROUP BY e.department, e.project
) a ON a.department = p.department AND a.project = p.id
LEFT JOIN (
  SELECT e.department, e.project, MAX(e.happened_on) AS application_on
  FROM project_event e WHERE ${standing('e')} AND e.kind = 'maintenance-application' GROUP BY e.department, e.project
) m ON m.department = p.department AND m.project = p.id
WHERE ${standing('p')}`

const dated = statusSql.replaceAll(':as_of', 'CAST(:as_of AS DATE)')

/** Every project as it stood at the end of a day, in pages. */
export const projectStatuses = (session: Session, asOf: string): AsyncIterable<ProjectStatus[]> =>
  session.stream<ProjectStatus>(`SELECT * FROM (${dated}) s ORDER BY department, project`, { as_of: asOf })

/** One project; null where there is none of the id. */
export async function projectStatus(session: Session, asOf: string, project: string): Promise<ProjectStatus | null> {
  const [found] = await session.query<ProjectStatus>(`SELECT * FROM (${dated}) s WHERE project = :project`, { as_of: asOf, project })
  return found ?? null
}

/** An entry of a project as it stood on a day. */
export interface ProjectEntry {
  readonly id: string
  readonly title: string
  readonly registeredOn: string | null
  readonly approvedOn: string | null
  /** Registered and approved. */
  readonly effective: boolean
}

const entriesSql = `
SELECT * FROM (
  SELECT k.id, k.title, CASE WHEN k.registered_on <= :as_of THEN k.registered_on END AS "registeredOn", CASE WHEN k.approved_on <= :as_of THEN k.approved_on END AS "approvedOn", COALESCE(${effective}, FALSE) AS effective
  FROM catalog_entry k WHERE ${standing('k')} AND k.project = :project AND k.department = :department
) e ORDER BY effective DESC, "approvedOn" NULLS LAST, "registeredOn" NULLS LAST, id LIMIT `.replaceAll(':as_of', 'CAST(:as_of AS DATE)')

/** The entries of a project by its own department, at most so many; those that count come first. */
export const projectEntries = (session: Session, asOf: string, { project, department }: Pick<ProjectStatus, 'project' | 'department'>, most: number): Promise<ProjectEntry[]> =>
  session.query<ProjectEntry>(entriesSql + String(most), { as_of: asOf, project, department })

/** Why acceptance or payment should wait; null where nothing stands in the way. */
export function waits({ entries, approved, suspended, fiscal_funded: funded, acceptance_on: acceptance, list_attached: list }: ProjectStatus): 'not-catalogued' | 'not-approved' | 'list-missing' | null {
  if (suspended || funded === false) return null
  if (approved === 0) return entries === 0 ? 'not-catalogued' : 'not-approved'
  return acceptance !== null && list === false ? 'list-missing' : null
}

/** The reasons in words, with the clause that each rests on. */
export const waitReasons = {
  'not-catalogued': { zh: '尚无目录条目', clause: '二（一）3、二（五）、三（二）' },
  'not-approved': { zh: '已有目录条目，尚未注册并审核通过', clause: '二（一）3、二（五）、三（二）' },
  'list-missing': { zh: '验收材料未附数据资源目录清单', clause: '三（二）' },
} as const
