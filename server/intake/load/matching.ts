import { type RecordType, seenTable } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { cellColumns, departmentJoins, matchText, ownKey, resolvedTable } from '../../warehouse/record-sql'
import { namedNow } from './departments'
import { affectedKeys } from './spans'

/**
 * Decides again which subjects the rows without a key belong to, as far as the rows of a batch bear on it: the one
 * subject of the same source that has the same `match` cells, if the row is the only one of its batch to have them.
 * Otherwise the row stands for itself. Subjects that win or lose a row become affected.
 */
export async function resolveMatches(session: Session, type: RecordType, batch: number, source: string): Promise<void> {
  const [first] = type.match ?? []
  if (first === undefined) return
  const rows = `${seenTable(type)} s JOIN batch b ON b.id = s.batch AND b.status = 'loaded' AND b.source = :source ${departmentJoins(type, namedNow)}`
  const [keyless] = await session.query(`SELECT 1 AS one FROM ${rows} WHERE ${ownKey(type)} IS NULL LIMIT 1`, { source })
  if (!keyless) return
  const text = matchText(type)
  await session.run(
    `CREATE OR REPLACE TEMP TABLE resolved_now AS
     WITH wanted AS (SELECT DISTINCT ${text} AS text FROM ${seenTable(type)} s WHERE s.batch = ${batch}),
     row AS (
       SELECT s.batch, s.line, ${text} AS text,
         COUNT(*) OVER (PARTITION BY s.batch, ${text}) AS alike,
         ROW_NUMBER() OVER (PARTITION BY s.batch, ${text} ORDER BY ${cellColumns(type).map((name) => `s.${name} NULLS LAST`).join(', ')}, s.line) AS ordinal
       FROM ${rows} WHERE ${ownKey(type)} IS NULL AND ${text} IN (SELECT text FROM wanted)
     ),
     subject AS (
       SELECT ${text} AS text, COUNT(DISTINCT ${ownKey(type)}) AS subjects, MIN(${ownKey(type)}) AS key
       FROM ${rows} WHERE ${ownKey(type)} IS NOT NULL AND ${text} IN (SELECT text FROM wanted) GROUP BY 1
     )
     SELECT r.batch, r.line,
       CASE WHEN r.alike = 1 AND s.subjects = 1 THEN s.key ELSE '~' || r.text || CASE WHEN r.ordinal > 1 THEN '#' || r.ordinal ELSE '' END END AS key
     FROM row r LEFT JOIN subject s ON s.text = r.text`,
    { source },
  )
  const table = resolvedTable(type)
  await session.run(
    `INSERT INTO ${affectedKeys}
     SELECT k.key FROM ${table} k JOIN resolved_now n ON n.batch = k.batch AND n.line = k.line
     UNION SELECT key FROM resolved_now`,
  )
  await session.run(`DELETE FROM ${table} USING resolved_now n WHERE n.batch = ${table}.batch AND n.line = ${table}.line`)
  await session.run(`INSERT INTO ${table} (batch, line, key) SELECT batch, line, key FROM resolved_now`)
}
