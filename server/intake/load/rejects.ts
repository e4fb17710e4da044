import { nearest } from '../nearest'
import type { Session } from '../../warehouse'
import { type Checks, faultsSql, knownDepartments } from '../check/checked-rows'
import { columnId, type RejectReason, wholeRow } from '../check/reject-texts'
import { cellsSql, originalSql, rowsSql } from '../check/rows-sql'
import { literal } from '../check/sql-text'
import type { SourcePlan } from '../plan/source-plan'
import { excerpt, longestCell, type Part, type Refusal } from '../rows/part'

/** Longest value that is quoted: enough to see what was meant. */
const longestValue = 200

const columns = 'batch, file, line, column_id, value, reason, remedy, original, cells'

/** What the field is called that a refusal is about. */
const columnOf = ({ fields, mappings }: SourcePlan, field: number | null): string => {
  if (field === null) return wholeRow
  for (const { type, cells } of mappings)
    for (const column of type.columns) {
      const source = cells.get(column.id)
      if (source?.kind === 'field' && source.columns.includes(`m.c${field}`)) return columnId(type.id, column.id)
    }
  return fields[field] ?? wholeRow
}

/** Records the rows that could not be taken apart. */
export const addRefusals = (session: Session, batch: number, plan: SourcePlan, refusals: readonly Refusal[]): Promise<number> =>
  session.append(
    'reject',
    refusals.map((one) => [batch, plan.file.name, one.line, columnOf(plan, one.field), excerpt(one.value, longestValue), one.reason, one.remedy, one.original, null, null]),
  )

/** Records every wrong cell of the bad rows of some parts. */
export const addFaults = (session: Session, batch: number, checks: Checks, parts: readonly Part[]): Promise<number> =>
  session.run(
    `INSERT INTO reject (${columns})
     SELECT ${batch}, ${literal(checks.plan.file.name)}, line, column_id, substr(value, 1, ${longestValue}), reason, '', substr(original, 1, ${longestCell}), cells FROM (${faultsSql(checks, parts)})`,
  )

/** Records rows that table `lines` (line, column_id, value, remedy) names, for one reason, with the rows as delivered. */
export const addLines = (session: Session, batch: number, plan: SourcePlan, parts: readonly Part[], lines: string, reason: RejectReason): Promise<number> =>
  session.run(
    `INSERT INTO reject (${columns})
     SELECT ${batch}, ${literal(plan.file.name)}, l.line, l.column_id, substr(l.value, 1, ${longestValue}), ${literal(reason)}, l.remedy, substr(r.original, 1, ${longestCell}), r.cells
     FROM ${lines} l JOIN (SELECT m.line, ${originalSql(plan)} AS original, ${cellsSql(plan)} AS cells FROM ${rowsSql(plan, parts)} WHERE m.line IN (SELECT line FROM ${lines})) r ON r.line = l.line`,
  )

/** Most unknown departments for which the nearest known ones are looked for: a file of another city has none. */
const mostUnknown = 500

/** Names the nearest known departments beside each unknown one. */
export async function nameNearestDepartments(session: Session, batch: number): Promise<void> {
  const unnamed = `batch = ${batch} AND reason = 'unknown-department'`
  const unknown = await session.query<{ value: string }>(
    `SELECT DISTINCT value FROM reject WHERE ${unnamed} ORDER BY value LIMIT ${mostUnknown}`,
  )
  if (unknown.length === 0) return
  const known = (await session.query<{ text: string }>(`SELECT text FROM ${knownDepartments}`)).map(({ text }) => text)
  for (const { value } of unknown) {
    const near = nearest(value, known)
    if (near.length === 0) continue
    await session.run(`UPDATE reject SET remedy = :remedy WHERE ${unnamed} AND value = :value`, { remedy: near.join('、'), value })
  }
}
