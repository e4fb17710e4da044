import { dimensions } from '../../metrics/dimensions'
import { type Counts, noCounts, type Verdict, type VerdictRow, verdictColumns, verdicts } from '../../metrics/indicators'
import type { SqlText } from '../../metrics/indicators/verdict-sql'
import { unknownSort } from '../office/mistakes'
import type { Row, Warehouse } from '../warehouse'

/** Columns that rows can be sorted by. */
export const sortable: readonly string[] = [...Object.keys(verdictColumns), ...dimensions.map(({ column }) => column)]

const columns = ['indicator', ...sortable].map((column) => `r.${column}`).join(', ')

/**
 * ORDER BY of a query for rows, which it calls `r`; always a total order, so that pages do not overlap.
 *
 * @throws Mistake for a column that is none of `sortable`.
 */
export function orderOf(sort: string | undefined, descending = false): string {
  if (sort !== undefined && !sortable.includes(sort)) throw unknownSort(sort, sortable)
  const first = sort === undefined ? [] : [`r.${sort} ${descending ? 'DESC' : 'ASC'} NULLS LAST`]
  // A record that reports counts is several rows, a verdict each.
  return [...first, 'r.department', 'r.subject', 'r.batch', 'r.line', 'r.verdict'].join(', ')
}

/** SQL of rows, in order. */
export const rowsSql = ({ text, parameters }: SqlText, order: string): SqlText => ({ text: `SELECT ${columns} FROM (${text}) r ORDER BY ${order}`, parameters })

/** Rows and counts by verdict: as the figure counts them. */
export async function totalsOf(warehouse: Warehouse, { text, parameters }: SqlText): Promise<{ counts: Counts; rows: Readonly<Record<Verdict, number>> }> {
  const found = await warehouse.query(
    `SELECT verdict, CAST(COUNT(*) AS BIGINT) AS n, CAST(SUM(count) AS BIGINT) AS counted FROM (${text}) t GROUP BY verdict`,
    parameters,
  )
  const rows = { ...noCounts }
  const counts = { ...noCounts }
  for (const row of found) {
    const verdict = String(row.verdict) as Verdict
    if (!(verdict in verdicts)) continue
    rows[verdict] = Number(row.n)
    counts[verdict] = Number(row.counted)
  }
  return { counts, rows }
}

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))
const whole = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value))

/** A row as the API gives it. @param file name of the file that its line belongs to. */
export const verdictRow = (raw: Row, file: string | null): VerdictRow => ({
  indicator: String(raw.indicator),
  department: String(raw.department),
  subject: String(raw.subject),
  title: text(raw.title),
  verdict: String(raw.verdict) as Verdict,
  reason: String(raw.reason),
  method: String(raw.method),
  due_on: text(raw.due_on),
  due_at: text(raw.due_at),
  done_on: text(raw.done_on),
  done_at: text(raw.done_at),
  days: whole(raw.days),
  flags: text(raw.flags) ?? '',
  count: Number(raw.count),
  batch: whole(raw.batch),
  line: whole(raw.line),
  file,
  dimensions: Object.fromEntries(dimensions.map(({ id, column }) => [id, text(raw[column])])),
})
