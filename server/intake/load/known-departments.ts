import type { Session } from '../../warehouse'
import { departmentColumns } from '../../warehouse/record-sql'
import { knownDepartments } from '../check/checked-rows'
import { noDepartments } from '../mistakes'
import type { SourcePlan } from '../plan/source-plan'

/** Names and aliases of departments, one a row: `text`, `code`; `rows` has code, name, aliases. */
export const spellings = (rows: string): string => `
SELECT name AS text, code FROM ${rows} WHERE name IS NOT NULL
UNION
SELECT trim(alias) AS text, code FROM (SELECT code, unnest(string_split(replace(aliases, '；', ';'), ';')) AS alias FROM ${rows} WHERE aliases IS NOT NULL) WHERE trim(alias) <> ''`

/** Lists every text that names a department so far. */
export const listKnownDepartments = (session: Session): Promise<number> =>
  session.run(`CREATE OR REPLACE TEMP TABLE ${knownDepartments} AS SELECT text FROM department_name`)

/**
 * Sees that the rows of a file can be told apart by department.
 *
 * @throws Mistake when they name departments and none is known: every row would be refused.
 */
export async function requireDepartments(session: Session, { mappings, introduction }: SourcePlan): Promise<void> {
  if (introduction || mappings.every(({ type }) => departmentColumns(type).length === 0)) return
  const [any] = await session.query(`SELECT 1 AS one FROM ${knownDepartments} LIMIT 1`)
  if (!any) throw noDepartments()
}

/** Adds what a file of departments has just delivered. */
export async function knowDelivered(session: Session, plan: SourcePlan, batch: number): Promise<void> {
  if (!plan.mappings.some(({ type }) => type.id === 'department')) return
  const rows = `(SELECT * FROM seen_department WHERE batch = ${batch})`
  await session.run(
    `INSERT INTO ${knownDepartments} SELECT DISTINCT text FROM (SELECT code AS text FROM ${rows} UNION SELECT text FROM (${spellings(rows)})) WHERE text NOT IN (SELECT text FROM ${knownDepartments})`,
  )
}
