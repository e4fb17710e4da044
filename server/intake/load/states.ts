import { type RecordType, recordTypes, seenTable, stateTable } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { cellColumns, departmentJoins, matchText, observedView, ownKey, resolvedTable } from '../../warehouse/record-sql'

/**
 * Says which subject each row without a key belongs to: the one subject of its source that its `match` cells point to,
 * where they point to one only from either side; else a subject of its own.
 */
async function resolveKeys(session: Session, type: RecordType): Promise<void> {
  const rows = `SELECT s.batch, s.line, b.source, ${ownKey(type)} AS key, ${matchText(type)} AS word FROM ${seenTable(type)} s JOIN batch b ON b.id = s.batch AND b.status = 'loaded' ${departmentJoins(type)}`
  await session.run(`DELETE FROM ${resolvedTable(type)}`)
  await session.run(`INSERT INTO ${resolvedTable(type)}
    WITH row_of AS (${rows}),
    keyed AS (SELECT source, word, MIN(key) AS key FROM row_of WHERE key IS NOT NULL GROUP BY source, word HAVING COUNT(DISTINCT key) = 1),
    lone AS (SELECT batch, line, source, word, COUNT(*) OVER (PARTITION BY batch, word) AS same, ROW_NUMBER() OVER (PARTITION BY batch, word ORDER BY line) AS number FROM row_of WHERE key IS NULL)
    SELECT l.batch, l.line, CASE WHEN l.same = 1 AND k.key IS NOT NULL THEN k.key ELSE '~' || l.word || CASE WHEN l.same > 1 THEN chr(31) || CAST(l.number AS VARCHAR) ELSE '' END END
    FROM lone l LEFT JOIN keyed k ON k.source = l.source AND k.word = l.word`)
}

/** What was known by then; where nothing was, what a later observation first said: a blank says nothing. */
const merged = (type: RecordType): string =>
  cellColumns(type)
    .map((column) => `COALESCE(last_value(o.${column} IGNORE NULLS) OVER known, first_value(o.${column} IGNORE NULLS) OVER later) AS ${column}`)
    .join(', ')

/** SELECT of the spans of state of the observed rows `o` that `where` leaves. */
const spans = (type: RecordType, where: string): string => `SELECT o.key,
    CASE WHEN ROW_NUMBER() OVER known = 1 THEN DATE '0001-01-01' ELSE o.observed_on END AS valid_from,
    COALESCE(LEAD(o.observed_on) OVER whole, DATE '9999-12-31') AS valid_to, o.observed_on, o.batch, o.line, ${merged(type)}
  FROM ${observedView(type)} o ${where}
  WINDOW known AS (PARTITION BY o.key ORDER BY o.observed_on, o.batch, o.line ROWS UNBOUNDED PRECEDING), later AS (PARTITION BY o.key ORDER BY o.observed_on, o.batch, o.line ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING), whole AS (PARTITION BY o.key ORDER BY o.observed_on, o.batch, o.line)`

async function rebuildWhole(session: Session, type: RecordType): Promise<void> {
  if (type.match) await resolveKeys(session, type)
  await session.run(`DELETE FROM ${stateTable(type)}`)
  await session.run(`INSERT INTO ${stateTable(type)} ${spans(type, '')}`)
  if (type.id === 'department')
    await session.run(`DELETE FROM department d WHERE d.code = d.name AND EXISTS (SELECT 1 FROM seen_department o JOIN batch b ON b.id = o.batch AND b.status = 'loaded' WHERE o.name = d.name AND o.code <> o.name)`)
}

/** Adds the spans of a batch whose keys nobody has seen before; anything else is rebuilt for the keys of the batch. */
async function extend(session: Session, type: RecordType, batch: number): Promise<void> {
  const table = stateTable(type)
  const [other] = await session.query<{ count: number }>(`SELECT COUNT(*) AS count FROM (SELECT 1 FROM ${table} LIMIT 1)`)
  if (other!.count === 0) {
    await session.run(`INSERT INTO ${table} SELECT o.key, DATE '0001-01-01', DATE '9999-12-31', o.observed_on, o.batch, o.line, ${cellColumns(type).map((column) => `o.${column}`).join(', ')} FROM ${observedView(type)} o`)
    return
  }
  await session.run(`CREATE OR REPLACE TEMP TABLE affected AS SELECT DISTINCT o.key FROM ${observedView(type)} o WHERE o.batch = CAST(:batch AS INTEGER)`, { batch })
  await session.run(`DELETE FROM ${table} WHERE key IN (SELECT key FROM affected)`)
  await session.run(`INSERT INTO ${table} ${spans(type, 'WHERE o.key IN (SELECT key FROM affected)')}`)
}

/**
 * Brings the state tables up to date after a batch came or went.
 *
 * @param batch the batch that came, with its record types; null rebuilds everything.
 * @param renamed departments resolve otherwise than before, so every type that names them is rebuilt.
 */
export async function rebuildStates(session: Session, batch: { id: number; types: ReadonlySet<string> } | null, renamed: boolean): Promise<void> {
  for (const type of recordTypes.values()) {
    const touched = batch === null || batch.types.has(type.id)
    const resolvesAnew = renamed && type.columns.some((column) => column.type === 'department')
    if (!touched && !resolvesAnew) continue
    if (batch !== null && touched && !type.match && type.id !== 'department') {
      const [before] = await session.query<{ count: number }>(`SELECT COUNT(*) AS count FROM (SELECT 1 FROM ${seenTable(type)} s JOIN batch b ON b.id = s.batch AND b.status = 'loaded' WHERE s.batch <> CAST(:batch AS INTEGER) LIMIT 1)`, { batch: batch.id })
      if (!resolvesAnew || before!.count === 0) {
        await extend(session, type, batch.id)
        continue
      }
    }
    await rebuildWhole(session, type)
  }
}
