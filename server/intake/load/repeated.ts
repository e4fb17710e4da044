import { seenTable, type RecordType } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { cellColumns, departmentJoins, matchText, ownKey } from '../../warehouse/record-sql'
import { columnId } from '../check/reject-texts'
import { literal } from '../check/sql-text'
import { namedNow } from './departments'
import { addLines } from './rejects'
import type { StagedSource } from './stage'

/** Rows of a batch with their key; one without a key is told from others by all that it says. */
function keyedSql(type: RecordType, batches: string): string {
  const content = `struct_pack(${cellColumns(type).map((name) => `${name} := s.${name}`).join(', ')})`
  const keyless = type.match ? `'~' || ${matchText(type)} || CAST(${content} AS VARCHAR)` : 'NULL'
  return `SELECT s.batch, s.line, COALESCE(${ownKey(type)}, ${keyless}) AS key, ${content} AS content FROM ${seenTable(type)} s ${departmentJoins(type, namedNow)} WHERE s.batch IN (${batches})`
}

/** The batch that a correction mends, and its other corrections. */
const familyOf = (batch: number, corrects: number): string => `SELECT id FROM batch WHERE status = 'loaded' AND id <> ${batch} AND (id = ${corrects} OR corrects = ${corrects})`

/** Keys are told apart by their hash, which is smaller; the engine's has two keys of one hash in a file of millions, so these are compared. */
async function anyRepeated(session: Session, type: RecordType, batch: number): Promise<boolean> {
  const keyed = `SELECT key, hash(key) AS mark FROM (${keyedSql(type, String(batch))})`
  const [one] = await session.query(
    `SELECT 1 AS one FROM (${keyed}) WHERE mark IN (SELECT mark FROM (${keyed}) GROUP BY mark HAVING COUNT(*) > 1) GROUP BY key HAVING COUNT(*) > 1 LIMIT 1`,
  )
  return one !== undefined
}

/**
 * Leaves each subject one row of a batch: of rows with the same key and content the first stays, and the others are
 * duplicates; those with other content are refused. The rows of a correction stand behind those of the batch that it
 * mends and of its other corrections: only for the same line does a later one take the place of an earlier one.
 *
 * @returns number of rows refused.
 */
export async function settleRepeated(session: Session, staged: StagedSource, batch: number, corrects: number | null): Promise<number> {
  const { plan, parts } = staged
  let refused = 0
  for (const { type } of plan.mappings) {
    if (corrects === null && !(await anyRepeated(session, type, batch))) continue
    await session.run(
      `CREATE OR REPLACE TEMP TABLE repeated AS
       WITH keyed AS (SELECT *, FALSE AS earlier FROM (${keyedSql(type, String(batch))})${corrects === null ? '' : ` UNION ALL SELECT *, TRUE AS earlier FROM (${keyedSql(type, familyOf(batch, corrects))})`}),
       many AS (SELECT key FROM keyed GROUP BY key HAVING COUNT(*) > 1),
       ordered AS (
         SELECT k.line, k.key, k.earlier, ROW_NUMBER() OVER rows_of AS nth, FIRST_VALUE(k.line) OVER rows_of AS first_line, FIRST_VALUE(k.earlier) OVER rows_of AS first_earlier,
           k.content IS NOT DISTINCT FROM FIRST_VALUE(k.content) OVER rows_of AS same
         FROM keyed k JOIN many USING (key)
         WINDOW rows_of AS (PARTITION BY k.key ORDER BY k.earlier DESC, CASE WHEN k.earlier THEN -k.batch END, k.line)
       )
       SELECT line, key, first_line, same FROM ordered WHERE nth > 1 AND NOT earlier AND (same OR NOT (first_earlier AND line = first_line))`,
    )
    await session.run(
      `CREATE OR REPLACE TEMP TABLE contradicting AS
       SELECT line, ${literal(columnId(type.id, type.key[0]!))} AS column_id, replace(key, chr(31), ' ') AS value, CAST(first_line AS VARCHAR) AS remedy FROM repeated WHERE NOT same`,
    )
    refused += await addLines(session, batch, plan, parts, 'contradicting', 'same-key')
    await session.run(`DELETE FROM ${seenTable(type)} WHERE batch = ${batch} AND line IN (SELECT line FROM repeated)`)
    for (const { type: other } of plan.mappings) await session.run(`DELETE FROM ${seenTable(other)} WHERE batch = ${batch} AND line IN (SELECT line FROM contradicting)`)
  }
  return refused
}
