import { seenTable, type RecordType } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { cellColumns, departmentJoins, matchText, ownKey } from '../../warehouse/record-sql'
import { columnId } from '../check/reject-texts'
import { literal } from '../check/sql-text'
import { addLines } from './rejects'
import type { StagedSource } from './stage'

/** Rows of a batch with their key; one without a key is told from others by all that it says. */
function keyedSql(type: RecordType, batch: number): string {
  const content = `struct_pack(${cellColumns(type).map((name) => `${name} := s.${name}`).join(', ')})`
  const keyless = type.match ? `'~' || ${matchText(type)} || CAST(${content} AS VARCHAR)` : 'NULL'
  return `SELECT s.line, COALESCE(${ownKey(type)}, ${keyless}) AS key, ${content} AS content FROM ${seenTable(type)} s ${departmentJoins(type)} WHERE s.batch = ${batch}`
}

/** Keys are counted by their hash, which is smaller; two keys of one hash only make the search below run in vain. */
async function anyRepeated(session: Session, type: RecordType, batch: number): Promise<boolean> {
  const [row] = await session.query<{ more: boolean }>(`SELECT COUNT(*) > COUNT(DISTINCT hash(key)) AS more FROM (${keyedSql(type, batch)})`)
  return row?.more ?? false
}

/**
 * Leaves each subject one row of a batch: of rows with the same key and content the first stays, and the others are
 * duplicates; those with other content are refused.
 *
 * @returns number of rows refused.
 */
export async function settleRepeated(session: Session, staged: StagedSource, batch: number): Promise<number> {
  const { plan, parts } = staged
  let refused = 0
  for (const { type } of plan.mappings) {
    if (!(await anyRepeated(session, type, batch))) continue
    await session.run(
      `CREATE OR REPLACE TEMP TABLE repeated AS
       WITH keyed AS (${keyedSql(type, batch)}),
       many AS (SELECT key FROM keyed GROUP BY key HAVING COUNT(*) > 1),
       ordered AS (
         SELECT k.line, k.key, k.content, MIN(k.line) OVER (PARTITION BY k.key) AS first_line, FIRST_VALUE(k.content) OVER (PARTITION BY k.key ORDER BY k.line) AS first_content
         FROM keyed k JOIN many USING (key)
       )
       SELECT line, key, first_line, content IS NOT DISTINCT FROM first_content AS same FROM ordered WHERE line > first_line`,
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
