import { createHash } from 'node:crypto'
import type { Warehouse } from '../warehouse'

/** Changes whenever a batch comes, is held, released or withdrawn: all that figures depend on beside the program. */
export async function dataVersion(warehouse: Warehouse): Promise<string> {
  const rows = await warehouse.query(
    `SELECT COUNT(*) AS batches, MAX(id) AS newest, CAST(MAX(imported_at) AS VARCHAR) AS latest,
       STRING_AGG(CAST(id AS VARCHAR) || status, ',' ORDER BY id) AS statuses FROM batch`,
  )
  const text = JSON.stringify(rows.map((row) => Object.values(row).map(String)))
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** Changes whenever answers may: with the data, and with every step that a period makes. */
export async function answersMark(warehouse: Warehouse): Promise<string> {
  const [row] = await warehouse.query<{ steps: number }>('SELECT COUNT(*) AS steps FROM period_transition')
  return `${await dataVersion(warehouse)}-${row?.steps ?? 0}`
}
