import { createHash } from 'node:crypto'
import { recordTypes, seenTable } from '../../metrics/records'
import { conflictsIn, type ReferenceInput, type ReferenceTable, referenceTables } from '../../metrics/reference'
import { type Scheme, schemes } from '../../metrics/schemes'
import type { SqlValue } from '../../metrics/sql/bind'
import { decisionsConflict } from '../office/mistakes'
import { decisionsIn, departmentsIn } from './decisions'
import type { Session, Warehouse } from './warehouse'

async function inputFrom(session: Session, further: readonly Scheme[]): Promise<ReferenceInput> {
  return {
    departments: await departmentsIn(session),
    schemes: [...schemes, ...further],
    decisions: await decisionsIn(session),
    frequencyTexts: await textsOf(session, 'frequency'),
    formatTexts: await textsOf(session, 'formats'),
  }
}

/** Every text that a column of this name holds in the loaded batches, whatever the record type. */
async function textsOf(session: Session, column: string): Promise<string[]> {
  const worded = [...recordTypes.values()].filter((type) => type.columns.some(({ id }) => id === column))
  const texts = await session.query<{ text: string }>(
    `SELECT DISTINCT text FROM (${worded
      .map((type) => `SELECT s.${column} AS text FROM ${seenTable(type)} s JOIN batch b ON b.id = s.batch AND b.status = 'loaded'`)
      .join(' UNION ALL ')}) WHERE text IS NOT NULL ORDER BY text`,
  )
  return texts.map((row) => row.text)
}

type Rows = readonly (readonly SqlValue[])[]

/** Marks of large tables by what their rows depend on: making the rows to find them unchanged takes longer than all the rest. */
const marks = new Map<string, string>()

/** Tells one content of a table from another, and the rows where they had to be made for it. */
function contentOf(table: ReferenceTable, input: ReferenceInput): { readonly mark: string; readonly rows: () => Rows } {
  const key = table.dependsOn ? JSON.stringify([table.name, table.dependsOn(input)]) : null
  const known = key === null ? undefined : marks.get(key)
  if (known !== undefined) return { mark: known, rows: () => [...table.rows(input)] }
  const rows = [...table.rows(input)]
  const mark = createHash('sha256').update(JSON.stringify(rows)).digest('hex')
  if (key !== null) marks.set(key, mark)
  return { mark, rows: () => rows }
}

/**
 * Fills the tables of `metrics/reference` from what the store holds; part of every transaction that changes data. A table
 * is written only when its content is a new one, so that opening a folder changes nothing in it.
 *
 * @param further schemes beside those of the program.
 * @throws Mistake when decisions or the history of departments contradict themselves: all conflicts at once.
 */
export async function writeReference(session: Session, further: readonly Scheme[] = []): Promise<void> {
  const input = await inputFrom(session, further)
  const conflicts = conflictsIn(input)
  if (conflicts.length > 0) throw decisionsConflict(conflicts)
  const written = new Map((await session.query<{ name: string; mark: string }>('SELECT name, mark FROM reference_mark')).map(({ name, mark }) => [name, mark]))
  for (const table of referenceTables) {
    const { mark, rows } = contentOf(table, input)
    if (written.get(table.name) === mark) continue
    // A table without a mark may hold rows all the same: folders of earlier versions marked the large ones only.
    await session.run(`DELETE FROM ${table.name}`)
    await session.run('DELETE FROM reference_mark WHERE name = :name', { name: table.name })
    await session.append(table.name, rows())
    await session.run('INSERT INTO reference_mark VALUES (:name, :mark)', { name: table.name, mark })
  }
}

export const rebuildReference = (warehouse: Warehouse): Promise<void> => warehouse.transaction((session) => writeReference(session))
