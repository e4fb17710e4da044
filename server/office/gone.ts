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
LEFT JOIN ${stateTable(type)} t ON t.key = s.key AND t.valid_to = DATE '9999-12-31'
WHERE CAST(:source AS VARCHAR) IS NULL OR s.source = :source`

/**
 * What sources that are listed as a whole no longer hold: the last to go first. What came back is not among it.
 *
 * @param source one of them; every one when null.
 */
export async function goneFrom(warehouse: Warehouse, source: string | null): Promise<Gone[]> {
  const listed = await warehouse.query<{ type: string }>('SELECT DISTINCT type FROM delivery WHERE snapshot')
  const all: Gone[] = []
  for (const { type: id } of listed) {
    const type = recordTypes.get(id)
    if (!type) continue
    const rows = await warehouse.query<Omit<Gone, 'lastSeen'> & { readonly last_seen: string }>(goneSql(type), { source })
    all.push(...rows.map(({ last_seen, ...row }) => ({ ...row, lastSeen: last_seen })))
  }
  return all.toSorted((a, b) => (a.since === b.since ? (a.subject < b.subject ? -1 : 1) : a.since > b.since ? -1 : 1))
}
