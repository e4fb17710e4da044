import { type RecordType, recordTypes, seenTable, stateTable } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { departmentColumns, departmentJoins, observedView, resolvedKey } from '../../warehouse/record-sql'
import { literals } from '../check/sql-text'
import { departmentType, namedNow } from './departments'
import { addFreshSpans } from './fresh-spans'
import { resolveMatches } from './matching'
import { affectedKeys, rebuildSpans } from './spans'

interface Delivery {
  readonly type: string
  readonly snapshot: boolean
}

/** Subjects of rows whose department text now means another one, under their old key and their new one. */
async function affectRenamed(session: Session, type: RecordType, batch: number, texts: readonly string[]): Promise<void> {
  const table = stateTable(type)
  for (const column of departmentColumns(type)) {
    const renamed = `SELECT s.batch, s.line FROM ${seenTable(type)} s WHERE s.batch <> ${batch} AND s.${column} IN (${literals(texts)})`
    await session.run(
      `INSERT INTO ${affectedKeys}
       SELECT t.key FROM ${table} t JOIN (${renamed}) r ON r.batch = t.batch AND r.line = t.line
       UNION SELECT o.key FROM ${observedView(type)} o JOIN (${renamed}) r ON r.batch = o.batch AND r.line = o.line`,
    )
  }
}

/** Subjects of a batch, whatever its status. */
const keysOf = (type: RecordType, batch: number): string => {
  const { key, joins } = resolvedKey(type)
  return `SELECT ${key} AS key FROM ${seenTable(type)} s ${departmentJoins(type, namedNow)} ${joins} WHERE s.batch = ${batch}`
}

/**
 * Subjects that a batch bears on: its own that are known already, and all of its source when it is a snapshot among others.
 * A correction joins a snapshot that others may have followed: whether its new subjects still stand is derived, too.
 */
async function affectDelivered(session: Session, type: RecordType, batch: number, source: string, { snapshot, correction }: { readonly snapshot: boolean; readonly correction: boolean }): Promise<void> {
  const [others] = await session.query(
    `SELECT 1 AS one FROM delivery d JOIN batch b ON b.id = d.batch AND b.status = 'loaded' AND b.source = :source WHERE d.type = :type AND d.batch <> ${batch} LIMIT 1`,
    { source, type: type.id },
  )
  await resolveMatches(session, type, batch, source)
  if (snapshot && others) await session.run(`INSERT INTO ${affectedKeys} SELECT DISTINCT key FROM ${observedView(type)} WHERE source = :source`, { source })
  await session.run(`INSERT INTO ${affectedKeys} SELECT key FROM (${keysOf(type, batch)}) WHERE key IS NOT NULL${correction ? '' : ` AND key IN (SELECT key FROM ${stateTable(type)})`}`)
}

/**
 * Brings states up to date after a batch was loaded, released or withdrawn, for the subjects that it bears on and no
 * others; the departments are up to date already.
 *
 * @param renamed texts that mean another department since.
 */
export async function applyBatch(session: Session, batch: number, renamed: readonly string[]): Promise<void> {
  const [{ source, status, corrects } = { source: '', status: '', corrects: null }] = await session.query<{ source: string; status: string; corrects: number | null }>(`SELECT source, status, corrects FROM batch WHERE id = ${batch}`)
  const deliveries = await session.query<Delivery>(`SELECT type, snapshot FROM delivery WHERE batch = ${batch}`)
  for (const type of recordTypes.values()) {
    if (type === departmentType) continue
    const delivery = deliveries.find((one) => one.type === type.id)
    if (!delivery && renamed.length === 0) continue
    const [known] = await session.query(`SELECT 1 AS one FROM ${stateTable(type)} LIMIT 1`)
    // Where nothing is known nothing is affected, but by rows that are to be matched with one another, and by corrections.
    if (known || type.match || corrects !== null) {
      await session.run(`CREATE OR REPLACE TEMP TABLE ${affectedKeys} (key VARCHAR)`)
      if (renamed.length > 0 && known) await affectRenamed(session, type, batch, renamed)
      if (delivery) await affectDelivered(session, type, batch, source, { snapshot: delivery.snapshot, correction: corrects !== null })
      const [affected] = await session.query(`SELECT 1 AS one FROM ${affectedKeys} LIMIT 1`)
      if (affected) await rebuildSpans(session, type)
    }
    if (delivery && status === 'loaded') await addFreshSpans(session, type, batch)
  }
}
