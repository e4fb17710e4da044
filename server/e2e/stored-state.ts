import { openOffice } from '../office/local'
import { openWarehouse } from '../warehouse'

/** What tells one run of an import from another. */
const ofTheRun: Readonly<Record<string, string>> = { batch: '* EXCLUDE (imported_at, milliseconds)' }

/** Tables that say who did what, and when. */
const records = ['audit_entry']

/**
 * All that a data folder holds, after the start that clears it up: of each table how many rows, and a sum over what stands in
 * them. Whatever a page, the API or a document tells is computed from these.
 */
export async function storedState(folder: string): Promise<Record<string, string>> {
  await (await openOffice(folder)).close()
  const warehouse = await openWarehouse(folder)
  try {
    const state: Record<string, string> = {}
    for (const { name } of await warehouse.query<{ name: string }>('SELECT table_name AS name FROM duckdb_tables() ORDER BY table_name')) {
      if (records.includes(name)) continue
      const [sum] = await warehouse.query<{ rows: string }>(`SELECT concat(count(*), ' rows, ', sum(hash(t))) AS rows FROM (SELECT ${ofTheRun[name] ?? '*'} FROM ${name}) t`)
      state[name] = sum!.rows
    }
    return state
  } finally {
    await warehouse.close()
  }
}
