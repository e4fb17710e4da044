import { type RecordType, recordTypes, stateTable } from '../../metrics/records'
import type { Warehouse } from '../warehouse'
import { observedView } from '../warehouse/record-sql'

/** A subject that a source no longer lists. */
export interface Gone {
  readonly source: string
  /** Record type. */
  readonly type: string
  readonly subject: string
  readonly title: string | null
  /** Code; null where the type has none. */
  readonly department: string | null
  /** The first day on which the source, listed as a whole, did not hold it. */
  readonly since: string
  /** Where it was seen last. */
  readonly lastSeen: string
  readonly batch: number
  readonly line: number
  /** Whether another source still lists it: then it counts all the same. */
  readonly elsewhere: boolean
}

const column = ({ columns }: RecordType, ids: readonly string[]): string => {
  const found = columns.find(({ id }) => ids.includes(id))
  return found ? `s.${found.id}` : 'NULL'
}

const goneSql = (type: RecordType): string => `
WITH whole AS (
  SELECT DISTINCT b.source, b.observed_on AS day FROM delivery d JOIN batch b ON b.id = d.batch AND b.status = 'loaded' WHERE d.snapshot AND d.type = '${type.id}'
),
seen AS (
  SELECT o.* FROM ${observedView(type)} o WHERE o.source IN (SELECT source FROM whole)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY o.source, o.key ORDER BY o.observed_on DESC, o.batch DESC, o.line DESC) = 1
),
gone AS (
  SELECT s.source, s.key, MIN(n.day) AS since FROM seen s JOIN whole w ON w.source = s.source AND w.day = s.observed_on JOIN whole n ON n.source = s.source AND n.day > s.observed_on GROUP BY s.source, s.key
)
SELECT s.source, '${type.id}' AS type, replace(s.key, chr(31), ' ') AS subject, CAST(${column(type, ['title', 'name'])} AS VARCHAR) AS title, CAST(${column(type, ['department'])} AS VARCHAR) AS department,
  g.since, s.observed_on AS last_seen, s.batch, s.line, t.key IS NOT NULL AS elsewhere
FROM gone g JOIN seen s ON s.source = g.source AND s.key = g.key
LEFT JOIN ${stateTable(type)} t ON t.key = s.key AND t.valid_to = DATE '9999-12-31'`

/** One source, a page of it, or all of them. */
export interface GoneQuery {
  readonly source?: string
  /** From 1. */
  readonly page?: number
  /** Rows of a page; all of them without it. */
  readonly size?: number
}

/** How many things a source no longer lists, and the day since which the last of them is gone. */
export interface GoneSource {
  readonly source: string
  readonly count: number
  readonly since: string
}

export interface GonePage {
  readonly gone: readonly Gone[]
  /** Of every page. */
  readonly total: number
  /** Every source of which anything is gone, whichever was asked for. */
  readonly sources: readonly GoneSource[]
}

/** What sources that are listed as a whole no longer hold: the last to go first. What came back is not among it. */
export async function goneFrom(warehouse: Warehouse, { source, page = 1, size }: GoneQuery = {}): Promise<GonePage> {
  const listed = await warehouse.query<{ type: string }>('SELECT DISTINCT type FROM delivery WHERE snapshot ORDER BY type')
  const all = listed.flatMap(({ type }) => recordTypes.get(type) ?? []).map((type) => `(${goneSql(type)})`).join(' UNION ALL ')
  if (all === '') return { gone: [], total: 0, sources: [] }
  const sources = await warehouse.query<GoneSource>(`SELECT source, CAST(COUNT(*) AS INTEGER) AS count, MAX(since) AS since FROM (${all}) GROUP BY source ORDER BY source`)
  const part = size === undefined ? '' : `LIMIT ${size} OFFSET ${(page - 1) * size}`
  const rows = await warehouse.query<Omit<Gone, 'lastSeen'> & { readonly last_seen: string }>(
    `SELECT * FROM (${all}) WHERE CAST(:source AS VARCHAR) IS NULL OR source = :source ORDER BY since DESC, subject, source, type ${part}`,
    { source: source ?? null },
  )
  const total = sources.filter((one) => source === undefined || one.source === source).reduce((sum, { count }) => sum + count, 0)
  return { gone: rows.map(({ last_seen, ...row }) => ({ ...row, lastSeen: last_seen })), total, sources }
}
