import { type Column, physicalColumns, type RecordType, stateTable } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { cellColumns, observedView } from '../../warehouse/record-sql'
import { literal } from '../check/sql-text'

/** Subjects whose state must be derived again. */
export const affectedKeys = 'affected_key'

export const everBefore = "DATE '0001-01-01'"
export const everAfter = "DATE '9999-12-31'"

/**
 * A cell as last known: a later blank does not erase it. Where nothing was known yet, what a later observation first
 * said: had the earlier file not been there, it would count as well, for a day counts from itself on. A yes or no has no
 * day of its own, and counts from its observation only.
 */
const known = (type: RecordType, column: Column, cell: string): string => {
  const last = `LAST_VALUE(${cell} IGNORE NULLS) OVER past`
  if (column.type === 'boolean') return last
  const latest = `COALESCE(${last}, FIRST_VALUE(${cell} IGNORE NULLS) OVER future)`
  const once = type.columns.find(({ id }) => id === column.firstOnce)
  if (!once) return latest
  return `CASE WHEN LAST_VALUE(o.${physicalColumns(once)[0]!.name} IGNORE NULLS) OVER past IS NULL THEN ${latest} ELSE FIRST_VALUE(${cell} IGNORE NULLS) OVER ever END`
}

/** Cells of the state. The time of a moment belongs to the observation of its day. */
const knownCells = (type: RecordType): string[] =>
  type.columns.flatMap((column) => {
    const [first, second] = physicalColumns(column)
    if (!second) return [`${known(type, column, `o.${first!.name}`)} AS ${first!.name}`]
    const pair = known(type, column, `CASE WHEN o.${first!.name} IS NOT NULL THEN struct_pack(on_day := o.${first!.name}, at := o.${second.name}) END`)
    return [`struct_extract(${pair}, 'on_day') AS ${first!.name}`, `struct_extract(${pair}, 'at') AS ${second.name}`]
  })

/**
 * SELECT of state rows, columns as in the state table, from observations (columns as in `observed_<type>`). The first
 * span of a subject reaches back for ever; each observation begins a new one; the last has no end, unless a later
 * snapshot of its source no longer holds the subject, and no other source does. Of several observations on a day the
 * last counts, completed from the others.
 */
export const spansSql = (type: RecordType, observations: string): string => `
WITH o AS (${observations}),
whole AS (
  SELECT source, day, LEAD(day) OVER (PARTITION BY source ORDER BY day) AS next_day
  FROM (SELECT DISTINCT b.source, b.observed_on AS day FROM delivery d JOIN batch b ON b.id = d.batch AND b.status = 'loaded' WHERE d.snapshot AND d.type = ${literal(type.id)})
),
seen AS (
  SELECT DISTINCT key, source, observed_on FROM o
),
held AS (
  SELECT s.key, s.observed_on,
    MAX(CASE WHEN w.day IS NULL OR w.next_day IS NULL THEN ${everAfter} WHEN s.next_on <= w.next_day THEN s.next_on ELSE w.next_day END) AS until
  FROM (SELECT key, source, observed_on, LEAD(observed_on) OVER (PARTITION BY key, source ORDER BY observed_on) AS next_on FROM seen) s
  LEFT JOIN whole w ON w.source = s.source AND w.day = s.observed_on
  GROUP BY s.key, s.observed_on
),
daily AS (
  SELECT o.key, o.observed_on, o.batch, o.line, ${knownCells(type).join(', ')}
  FROM o
  WINDOW past AS (PARTITION BY o.key ORDER BY o.observed_on, o.batch, o.line ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
    future AS (PARTITION BY o.key ORDER BY o.observed_on, o.batch, o.line ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING),
    ever AS (PARTITION BY o.key ORDER BY o.observed_on, o.batch, o.line ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY o.key, o.observed_on ORDER BY o.batch DESC, o.line DESC) = 1
)
SELECT d.key,
  CASE WHEN LAG(d.observed_on) OVER days IS NULL THEN ${everBefore} ELSE d.observed_on END AS valid_from,
  LEAST(COALESCE(LEAD(d.observed_on) OVER days, ${everAfter}), MAX(h.until) OVER days) AS valid_to,
  d.observed_on, d.batch, d.line, ${cellColumns(type).map((name) => `d.${name}`).join(', ')}
FROM daily d
JOIN held h ON h.key = d.key AND h.observed_on = d.observed_on
WINDOW days AS (PARTITION BY d.key ORDER BY d.observed_on ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`

/** Columns of a state table, as `spansSql` has them. */
export const spanColumns = (type: RecordType): string => ['key', 'valid_from', 'valid_to', 'observed_on', 'batch', 'line', ...cellColumns(type)].join(', ')

/** Derives the state of the affected subjects again, from all that was ever observed of them. */
export async function rebuildSpans(session: Session, type: RecordType): Promise<void> {
  await session.run(`DELETE FROM ${stateTable(type)} WHERE key IN (SELECT key FROM ${affectedKeys})`)
  await session.run(
    `INSERT INTO ${stateTable(type)} (${spanColumns(type)}) ${spansSql(type, `SELECT * FROM ${observedView(type)} WHERE key IN (SELECT key FROM ${affectedKeys})`)}`,
  )
}
