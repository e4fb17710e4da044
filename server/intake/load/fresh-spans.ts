import { type RecordType, seenTable, stateTable } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { departmentJoins, ownKey, resolvedCells } from '../../warehouse/record-sql'
import { literal } from '../check/sql-text'
import { namedNow } from './departments'
import { everAfter, everBefore, spanColumns } from './spans'

async function addSpans(session: Session, type: RecordType, batch: number, condition: string): Promise<void> {
  const [{ day } = { day: '' }] = await session.query<{ day: string }>(`SELECT observed_on AS day FROM batch WHERE id = ${batch}`)
  const key = ownKey(type)
  await session.run(
    `INSERT INTO ${stateTable(type)} (${spanColumns(type)})
     SELECT ${key}, ${everBefore}, ${everAfter}, DATE ${literal(day)}, s.batch, s.line, ${resolvedCells(type).join(', ')}
     FROM ${seenTable(type)} s ${departmentJoins(type, namedNow)}
     WHERE s.batch = ${batch} AND ${key} IS NOT NULL AND ${condition}`,
  )
}

/** Whether no subject of a record type is known. */
export async function nothingKnown(session: Session, type: RecordType): Promise<boolean> {
  const [any] = await session.query(`SELECT 1 AS one FROM ${stateTable(type)} LIMIT 1`)
  return any === undefined
}

/**
 * Adds the subjects of a batch that nobody has seen before: one observation, one span. Rows without a key of their own
 * were decided by matching already.
 */
export async function addFreshSpans(session: Session, type: RecordType, batch: number): Promise<void> {
  await addSpans(session, type, batch, (await nothingKnown(session, type)) ? 'TRUE' : `${ownKey(type)} NOT IN (SELECT key FROM ${stateTable(type)})`)
}

/**
 * Adds those of the sound rows that were just stored, of a type that nothing else is known of, before the batch is whole:
 * so one part gets its state while the next is read. What the batch is found to repeat is taken out again.
 *
 * @param more others of the batch have theirs already.
 */
export async function addFirstSpans(session: Session, type: RecordType, batch: number, more: boolean): Promise<void> {
  const [{ last } = { last: null }] = more ? await session.query<{ last: number | null }>(`SELECT MAX(line) AS last FROM ${stateTable(type)} WHERE batch = ${batch}`) : []
  await addSpans(session, type, batch, `s.line > ${last ?? 0}`)
}

/** Takes out the states that a batch was given before it was whole. */
export async function dropFirstSpans(session: Session, types: ReadonlySet<RecordType>, batch: number): Promise<void> {
  for (const type of types) await session.run(`DELETE FROM ${stateTable(type)} WHERE batch = ${batch}`)
}
