import { nearest } from '../intake/nearest'
import type { Warehouse } from '../warehouse'

/** A name that rows were refused for, since it is that of no known department. */
export interface UnmatchedName {
  readonly name: string
  /** Rows refused for it and not mended since, in all batches that are not withdrawn. */
  readonly rows: number
  /** Where, the newest batch first. */
  readonly batches: readonly { readonly batch: number; readonly source: string; readonly rows: number }[]
  /** Known names that resemble it, the nearest first, at most three; a guess is never taken for granted. */
  readonly candidates: readonly { readonly name: string; readonly code: string }[]
}

/** Most names in a list: a file of another city has thousands. */
const mostNames = 500

/** Names that no department carries, over all batches, those of most rows first. A name that was decided is no longer here. */
export async function unmatchedNames(warehouse: Warehouse): Promise<UnmatchedName[]> {
  const refused = await warehouse.query<{ name: string; batch: number; source: string; row_count: number }>(
    `WITH refused AS (
       SELECT r.value AS name, r.batch, b.source, COUNT(DISTINCT (r.file, r.line)) AS row_count
       FROM reject r JOIN batch b ON b.id = r.batch AND b.status <> 'withdrawn' AND b.corrects IS NULL
       LEFT JOIN batch m ON m.id = r.mended_by AND m.status = 'loaded'
       WHERE m.id IS NULL AND r.reason = 'unknown-department' AND r.value IS NOT NULL AND r.value NOT IN (SELECT text FROM department_name WHERE code IS NOT NULL)
       GROUP BY ALL
     ),
     name AS (SELECT name, SUM(row_count) AS total FROM refused GROUP BY name ORDER BY total DESC, name LIMIT ${mostNames})
     SELECT r.name, r.batch, r.source, CAST(r.row_count AS INTEGER) AS row_count FROM refused r JOIN name n ON n.name = r.name ORDER BY n.total DESC, r.name, r.batch DESC`,
  )
  const known = new Map((await warehouse.query<{ text: string; code: string }>('SELECT text, code FROM department_name WHERE code IS NOT NULL ORDER BY text')).map(({ text, code }) => [text, code]))
  const grouped = new Map<string, typeof refused>()
  for (const one of refused) grouped.set(one.name, [...(grouped.get(one.name) ?? []), one])
  return [...grouped].map(([name, places]) => ({
    name,
    rows: places.reduce((sum, { row_count }) => sum + row_count, 0),
    batches: places.map(({ batch, source, row_count }) => ({ batch, source, rows: row_count })),
    candidates: nearest(name, known.keys()).map((text) => ({ name: text, code: known.get(text) ?? text })),
  }))
}
