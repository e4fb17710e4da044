import { physicalColumns, seenTable, stateTable } from '../../metrics/records'
import { decisionTypes } from '../intake'
import type { Warehouse } from '../warehouse'
import { withdrawalOf } from './batches'
import { noDecisionType } from './mistakes'
import type { Batch, Decision } from './batch'

interface Stored {
  readonly batch: number
  readonly line: number
  readonly who: string
  readonly imported_at: string
  readonly why: string | null
  readonly status: Batch['status']
  readonly sample: boolean
  readonly standing: boolean
  readonly withdrawn_by: string | null
  readonly withdrawn_at: string | null
  readonly withdrawn_why: string | null
}

/**
 * Every row that the office decided of a record type, those that were replaced or withdrawn too, the newest first.
 *
 * @throws Mistake when the office decides no rows of the type.
 */
export async function decisionsOf(warehouse: Warehouse, id: string): Promise<Decision[]> {
  const type = decisionTypes.find((one) => one.id === id)
  if (!type) throw noDecisionType(id, decisionTypes.map(({ names }) => names))
  const columns = type.columns.map((column) => ({ id: column.id, sql: physicalColumns(column)[0]!.name }))
  const rows = await warehouse.query<Stored & Readonly<Record<string, string | null>>>(
    `SELECT s.batch, s.line, b.who, b.imported_at, b.why, b.status, b.sample, b.withdrawn_by, b.withdrawn_at, b.withdrawn_why,
       t.key IS NOT NULL AS standing, ${columns.map((column) => `CAST(s.${column.sql} AS VARCHAR) AS cell_${column.id}`).join(', ')}
     FROM ${seenTable(type)} s JOIN batch b ON b.id = s.batch
     LEFT JOIN ${stateTable(type)} t ON t.batch = s.batch AND t.line = s.line AND t.valid_to = DATE '9999-12-31'
     WHERE b.status <> 'held'
     ORDER BY b.imported_at DESC, s.batch DESC, s.line`,
  )
  return rows.map((row) => ({
    batch: row.batch,
    line: row.line,
    cells: Object.fromEntries(columns.map((column) => [column.id, row[`cell_${column.id}`] ?? ''])),
    standing: row.standing,
    made: { who: row.who, at: row.imported_at, why: row.why },
    withdrawn: withdrawalOf(row),
    sample: row.sample,
  }))
}
