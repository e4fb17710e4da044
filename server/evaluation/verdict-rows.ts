import { dimensions } from '../../metrics/dimensions'
import { type Counts, type Indicator, noCounts, type Verdict, type VerdictRow, verdictColumns, verdicts } from '../../metrics/indicators'
import { verdictSql, type VerdictFilter } from '../../metrics/indicators/verdict-sql'
import type { SqlValue } from '../../metrics/sql/bind'
import { unknownSort } from '../office/mistakes'
import type { Row, Warehouse } from '../warehouse'

/** Which rows: an indicator's verdicts under a filter, with the evaluation's parameters. */
export interface Selection {
  readonly indicator: Indicator
  readonly filter: VerdictFilter
  readonly parameters: Readonly<Record<string, SqlValue>>
}

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
  return [...first, 'r.department', 'r.subject', 'r.batch', 'r.line'].join(', ')
}

/** SQL of the selected rows, in order. */
export function rowsSql({ indicator, filter, parameters }: Selection, order: string): { text: string; parameters: Record<string, SqlValue> } {
  const inner = verdictSql(indicator, filter)
  return {
    text: `SELECT ${columns} FROM (${inner.text}) r ORDER BY ${order}`,
    parameters: { ...inner.parameters, ...parameters },
  }
}

/** Rows and counts by verdict of a selection: as the figure counts them. */
export async function totalsOf(warehouse: Warehouse, selection: Selection): Promise<{ counts: Counts; rows: Readonly<Record<Verdict, number>> }> {
  const { verdict: _, ...filter } = selection.filter
  const { text, parameters } = verdictSql(selection.indicator, filter)
  const found = await warehouse.query(
    `SELECT verdict, CAST(COUNT(*) AS BIGINT) AS n, CAST(SUM(count) AS BIGINT) AS counted FROM (${text}) t GROUP BY verdict`,
    { ...parameters, ...selection.parameters },
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
