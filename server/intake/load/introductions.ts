import type { DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import { seenTable } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { departmentColumns } from '../../warehouse/record-sql'
import { knownDepartments } from '../check/checked-rows'
import { rowsSql } from '../check/rows-sql'
import { sourceSql } from '../check/source-sql'
import { literal, literals } from '../check/sql-text'
import type { Introduction, SourcePlan } from '../plan/source-plan'
import type { Part } from '../rows/part'

/** Departments that the rows of a batch name: code, or the name where the source knows no code; first line. */
const introduced = 'introduced'

export const startIntroductions = (session: Session): Promise<number> =>
  session.run(`CREATE OR REPLACE TEMP TABLE ${introduced} (code VARCHAR, name VARCHAR, line INTEGER)`)

/** Notes the departments that the rows of some parts name; from now on they are known. */
export async function introduce(session: Session, plan: SourcePlan, { code, name }: Introduction, parts: readonly Part[]): Promise<void> {
  const named = sourceSql(name)
  const coded = code ? `COALESCE(${sourceSql(code)}, ${named})` : named
  await session.run(
    `INSERT INTO ${introduced} SELECT code, name, MIN(line) FROM (SELECT ${coded} AS code, ${named} AS name, m.line AS line FROM ${rowsSql(plan, parts)}) WHERE code IS NOT NULL AND name IS NOT NULL GROUP BY code, name`,
  )
  await session.run(
    `INSERT INTO ${knownDepartments} SELECT DISTINCT text FROM (SELECT code AS text FROM ${introduced} UNION SELECT name FROM ${introduced}) WHERE text NOT IN (SELECT text FROM ${knownDepartments})`,
  )
}

const groupOf = ({ group, groups }: Introduction): string => {
  const cases = (Object.entries(groups) as [DepartmentGroup, readonly string[]][]).map(
    ([one, members]) => `WHEN code IN (${literals(members)}) OR name IN (${literals(members)}) THEN ${literal(one)}`,
  )
  return cases.length === 0 ? literal(group) : `CASE ${cases.join(' ')} ELSE ${literal(group)} END`
}

/** Stores the noted departments that a sound record refers to. @returns how many. */
export async function storeIntroductions(session: Session, plan: SourcePlan, batch: number): Promise<number> {
  if (!plan.introduction) return 0
  const used = plan.mappings.flatMap(({ type }) => departmentColumns(type).map((column) => `SELECT ${column} AS text FROM ${seenTable(type)} WHERE batch = ${batch}`))
  if (used.length === 0) return 0
  return session.run(
    `INSERT INTO seen_department (batch, line, code, name, group_id)
     SELECT ${batch}, line, code, name, ${groupOf(plan.introduction)}
     FROM (SELECT code, ARG_MIN(name, line) AS name, MIN(line) AS line FROM ${introduced} GROUP BY code)
     WHERE code IN (${used.join(' UNION ')}) OR name IN (${used.join(' UNION ')})`,
  )
}
