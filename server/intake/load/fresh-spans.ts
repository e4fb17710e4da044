import { type RecordType, seenTable, stateTable } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { departmentJoins, ownKey, resolvedCells } from '../../warehouse/record-sql'
import { literal } from '../check/sql-text'
import { partSizes } from '../rows/part-writer'
import { namedNow } from './departments'
import { everAfter, everBefore, spanColumns } from './spans'

/**
 * Conditions that part the rows of a batch by their lines, one for each thread of the engine: it scans what a transaction
 * has just stored with one thread, but several such scans at once. They are parted where the files of a part end, and each
 * has a row group at least: what is stored in smaller ones is stored twice.
 */
async function stretches(session: Session, type: RecordType, batch: number): Promise<string[]> {
  const [{ rows, first, threads } = { rows: 0, first: 0, threads: 1 }] = await session.query<{ rows: number; first: number; threads: number }>(
    `SELECT COUNT(*) AS rows, MIN(line) AS first, current_setting('threads') AS threads FROM ${seenTable(type)} WHERE batch = ${batch}`,
  )
  const groups = Math.floor(rows / partSizes.rows)
  const parts = Math.max(1, Math.min(groups, threads))
  const start = (part: number): number => first + Math.ceil((part * groups) / parts) * partSizes.rows
  return Array.from({ length: parts }, (_, part) => [...(part > 0 ? [`s.line >= ${start(part)}`] : []), ...(part < parts - 1 ? [`s.line < ${start(part + 1)}`] : [])].join(' AND ') || 'TRUE')
}

/**
 * Adds the subjects of a batch that nobody has seen before: one observation, one span. Rows without a key of their own
 * were decided by matching already.
 */
export async function addFreshSpans(session: Session, type: RecordType, batch: number): Promise<void> {
  const table = stateTable(type)
  const [{ day } = { day: '' }] = await session.query<{ day: string }>(`SELECT observed_on AS day FROM batch WHERE id = ${batch}`)
  const [any] = await session.query(`SELECT 1 AS one FROM ${table} LIMIT 1`)
  const key = ownKey(type)
  const fresh = (condition: string): string =>
    `SELECT ${key}, ${everBefore}, ${everAfter}, DATE ${literal(day)}, s.batch, s.line, ${resolvedCells(type).join(', ')}
     FROM ${seenTable(type)} s ${departmentJoins(type, namedNow)}
     WHERE s.batch = ${batch} AND ${key} IS NOT NULL AND ${condition}`
  const conditions = any ? [`${key} NOT IN (SELECT key FROM ${table})`] : await stretches(session, type, batch)
  await session.run(`INSERT INTO ${table} (${spanColumns(type)}) ${conditions.map(fresh).join(' UNION ALL ')}`)
}
