import { type RecordType, seenTable, stateTable } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { departmentJoins, ownKey, resolvedCells } from '../../warehouse/record-sql'
import { literal } from '../check/sql-text'
import { namedNow } from './departments'
import { everAfter, everBefore, spanColumns } from './spans'

/**
 * Adds the subjects of a batch that nobody has seen before: one observation, one span. Rows without a key of their own
 * were decided by matching already.
 */
export async function addFreshSpans(session: Session, type: RecordType, batch: number): Promise<void> {
  const table = stateTable(type)
  const [{ day } = { day: '' }] = await session.query<{ day: string }>(`SELECT observed_on AS day FROM batch WHERE id = ${batch}`)
  const [any] = await session.query(`SELECT 1 AS one FROM ${table} LIMIT 1`)
  const key = ownKey(type)
  await session.run(
    `INSERT INTO ${table} (${spanColumns(type)})
     SELECT ${key}, ${everBefore}, ${everAfter}, DATE ${literal(day)}, s.batch, s.line, ${resolvedCells(type).join(', ')}
     FROM ${seenTable(type)} s ${departmentJoins(type, namedNow)}
     WHERE s.batch = ${batch} AND ${key} IS NOT NULL${any ? ` AND ${key} NOT IN (SELECT key FROM ${table})` : ''}`,
  )
}
