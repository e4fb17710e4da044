import type { Session } from '../../warehouse'
import type { SourceTable } from './source-table'
import type { Profile } from '../profile/profile'
import { literal } from '../check/cell-sql'
import { RecordText } from './record-text'

/**
 * Adds the departments that the profile introduces, with the batch and the line that brought them; those that an
 * office has named already stay as they are.
 */
export async function introduceDepartments(session: Session, profile: Profile, tables: readonly SourceTable[], batch: number): Promise<number> {
  const introduction = profile.introducesDepartments
  const table = tables.find(({ name }) => name === introduction?.from.replaceAll('-', '_'))
  if (!introduction || !table) return 0
  const text = new RecordText(profile, table, tables)
  const name = text.cell(introduction.name)
  const code = introduction.code ? `COALESCE(${text.cell(introduction.code)}, ${name})` : name
  const groups = Object.entries(introduction.groups).map(([group, members]) => `WHEN i.code IN (${members.map(literal).join(', ')}) THEN ${literal(group)}`)
  return session.run(
    `INSERT INTO seen_department (batch, line, code, name, group_id)
     SELECT CAST(:batch AS INTEGER), MIN(i.line), i.code, arg_min(i.name, i.line), ${groups.length > 0 ? `CASE ${groups.join(' ')} ELSE ${literal(introduction.group)} END` : literal(introduction.group)}
     FROM (SELECT s.line, ${code} AS code, ${name} AS name FROM ${text.from}) i
     WHERE i.code IS NOT NULL AND i.name IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM seen_department d JOIN batch b ON b.id = d.batch AND b.status = 'loaded' AND NOT b.introduces WHERE d.code = i.code OR d.name = i.name)
     GROUP BY i.code`,
    { batch },
  )
}

/**
 * Every code, name and alias by which a department is known, with its code; null where several departments carry the
 * text, for a name is never guessed. A code that is only a name gives way to the department that has both.
 */
export async function nameDepartments(session: Session): Promise<boolean> {
  await session.run(`CREATE OR REPLACE TEMP TABLE named AS
    WITH known AS (
      SELECT DISTINCT d.code, d.name, d.aliases FROM seen_department d JOIN batch b ON b.id = d.batch AND b.status = 'loaded'
    ),
    word AS (
      SELECT k.code AS text, k.code, k.code = k.name AS provisional FROM known k
      UNION SELECT k.name, k.code, k.code = k.name FROM known k
      UNION SELECT trim(a.alias), k.code, k.code = k.name FROM known k, LATERAL (SELECT unnest(string_split_regex(k.aliases, '[;；、]')) AS alias) a WHERE trim(a.alias) <> ''
    )
    SELECT w.text, CASE
        WHEN COUNT(DISTINCT CASE WHEN NOT w.provisional THEN w.code END) = 1 THEN MIN(CASE WHEN NOT w.provisional THEN w.code END)
        WHEN COUNT(DISTINCT CASE WHEN NOT w.provisional THEN w.code END) = 0 AND COUNT(DISTINCT w.code) = 1 THEN MIN(w.code) END AS code
    FROM word w GROUP BY w.text`)
  const [difference] = await session.query<{ count: number }>(
    `SELECT COUNT(*) AS count FROM named n FULL JOIN department_name d ON d.text = n.text WHERE n.text IS NULL OR d.text IS NULL OR n.code IS DISTINCT FROM d.code`,
  )
  if (difference!.count === 0) return false
  await session.run('DELETE FROM department_name')
  await session.run('INSERT INTO department_name SELECT text, code FROM named')
  return true
}
