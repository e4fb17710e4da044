import { createHash } from 'node:crypto'
import { recordTypes, seenTable } from '../../metrics/records'
import { conflictsIn, type ReferenceInput, type ReferenceTable, referenceTables } from '../../metrics/reference'
import { type Scheme, schemes } from '../../metrics/schemes'
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

async function write(session: Session, table: ReferenceTable, input: ReferenceInput): Promise<void> {
  await session.run(`DELETE FROM ${table.name}`)
  await session.append(table.name, table.rows(input))
}

const marks = new Map<string, string>()

/** Tells one content of a large table from another, so that it is written only when the program or a decision brings a new one. */
function markOf(table: ReferenceTable, input: ReferenceInput): string {
  const key = JSON.stringify([table.name, table.dependsOn?.(input)])
  const known = marks.get(key)
  if (known !== undefined) return known
  const hash = createHash('sha256')
  for (const row of table.rows(input)) hash.update(row.join('\t'))
  const mark = hash.digest('hex')
  marks.set(key, mark)
  return mark
}

/**
 * Fills the tables of `metrics/reference` from what the store holds; part of every transaction that changes data.
 *
 * @param further schemes beside those of the program.
 * @throws Mistake when decisions or the history of departments contradict themselves: all conflicts at once.
 */
export async function writeReference(session: Session, further: readonly Scheme[] = []): Promise<void> {
  const input = await inputFrom(session, further)
  const conflicts = conflictsIn(input)
  if (conflicts.length > 0) throw decisionsConflict(conflicts)
  for (const table of referenceTables) {
    if (!table.dependsOn) {
      await write(session, table, input)
      continue
    }
    const mark = markOf(table, input)
    const [known] = await session.query<{ mark: string }>('SELECT mark FROM reference_mark WHERE name = :name', { name: table.name })
    if (known?.mark === mark) continue
    await write(session, table, input)
    await session.run('DELETE FROM reference_mark WHERE name = :name', { name: table.name })
    await session.run('INSERT INTO reference_mark VALUES (:name, :mark)', { name: table.name, mark })
  }
}

export const rebuildReference = (warehouse: Warehouse): Promise<void> => warehouse.transaction((session) => writeReference(session))
