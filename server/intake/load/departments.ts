import { recordTypes } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { observedView } from '../../warehouse/record-sql'
import { spellings } from './known-departments'
import { spansSql } from './spans'

export const departmentType = recordTypes.get('department')!

/** What an officer decided that a name means, the last decision first. */
const decidedNames = 'SELECT o.wording, o.code, ROW_NUMBER() OVER (PARTITION BY o.wording ORDER BY o.observed_on DESC, o.batch DESC, o.line DESC) AS nth FROM observed_department_alias o'

/**
 * What every text means by now: `department_name`, as a table of this transaction. The engine takes what a transaction has
 * just stored for nothing, and holds the smaller side of a join in memory: beside a table that it knows, it would hold all
 * rows of a batch, and go on with one thread.
 */
export const namedNow = 'named_now'

/**
 * Observations of departments that count. One that a profile introduced stands only while no office has named its code;
 * one known by its name alone only while no coded department carries that name.
 */
const counting = `
SELECT o.* FROM ${observedView(departmentType)} o JOIN batch b ON b.id = o.batch
WHERE NOT b.introduces
  OR (o.code NOT IN (SELECT p.code FROM ${observedView(departmentType)} p JOIN batch c ON c.id = p.batch AND NOT c.introduces)
    AND (o.code <> o.name OR o.name NOT IN (SELECT text FROM coded_spelling)))`

/**
 * Brings the departments and their names up to date with the loaded batches: a text means the code that it is, else the
 * department that an officer decided, else the only code that carries it as name or alias; carried by several it is not
 * resolved.
 *
 * @returns texts that now mean another department than before, or one at all.
 */
export async function rebuildDepartments(session: Session): Promise<string[]> {
  const coded = `(SELECT o.code, o.name, o.aliases FROM ${observedView(departmentType)} o JOIN batch b ON b.id = o.batch WHERE NOT (b.introduces AND o.code = o.name))`
  await session.run(`CREATE OR REPLACE TEMP TABLE coded_spelling AS ${spellings(coded)}`)
  await session.run('DELETE FROM department')
  await session.run(`INSERT INTO department ${spansSql(departmentType, counting)}`)
  await session.run(
    `CREATE OR REPLACE TEMP TABLE ${namedNow} AS
     WITH code AS (SELECT DISTINCT code FROM department),
     decided AS (SELECT wording, code FROM (${decidedNames}) WHERE nth = 1 AND code IN (SELECT code FROM code) AND wording NOT IN (SELECT code FROM code)),
     spelled AS (SELECT text, code FROM coded_spelling WHERE code IN (SELECT code FROM code) AND text NOT IN (SELECT code FROM code))
     SELECT code AS text, code FROM code
     UNION ALL
     SELECT wording AS text, code FROM decided
     UNION ALL
     SELECT text, CASE WHEN COUNT(DISTINCT code) = 1 THEN MIN(code) END AS code FROM spelled WHERE text NOT IN (SELECT wording FROM decided) GROUP BY text`,
  )
  const renamed = await session.query<{ text: string }>(
    `SELECT COALESCE(o.text, n.text) AS text FROM department_name o FULL JOIN ${namedNow} n ON n.text = o.text WHERE o.code IS DISTINCT FROM n.code`,
  )
  await session.run('DELETE FROM department_name')
  await session.run(`INSERT INTO department_name SELECT text, code FROM ${namedNow}`)
  return renamed.map(({ text }) => text)
}
