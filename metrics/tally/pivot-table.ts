import { type Counts, noCounts, type Verdict, verdicts } from '../indicators'
import type { Frame } from '../scoring/ranking'
import { addCounts } from '../scoring/rate'
import { departmentGroups } from '../vocabulary/department-group'
import { lackingIndicators, type PivotQuestion } from './pivot'
import { unfilteredIndicators } from './slice-sql'

/** What a row of `pivotSql` holds. */
export interface PivotRow extends Counts {
  readonly row_key: string
  readonly column_key: string
  readonly indicator: string
}

/** One row of a pivot. */
export interface PivotLine {
  readonly key: string
  /** In the order of the columns; null where nothing was counted, which is not zero of something. */
  readonly cells: readonly (Counts | null)[]
  /** Null where it would add up different indicators. */
  readonly total: Counts | null
}

export interface PivotColumn {
  readonly key: string
  /** Null where it would add up different indicators. */
  readonly total: Counts | null
}

export interface PivotTable {
  /** The oldest effective as-of of its indicators; null when none is measured. */
  readonly asOf: string | null
  readonly rows: readonly PivotLine[]
  readonly columns: readonly PivotColumn[]
  /** Null where it would add up different indicators. */
  readonly total: Counts | null
  /** Rows and columns that are left out of the table; every total counts them. */
  readonly cut: { readonly rows: number; readonly columns: number }
  /** Indicators without a place on an axis that they lack: they have a total alone. */
  readonly lacking: readonly string[]
  /** Indicators that the slice could not filter. */
  readonly unfiltered: readonly string[]
}

/** The most columns and cells that a table holds: more than a reader reads, fewer than a browser draws. */
export const pivotLimit = { columns: 100, cells: 5000 } as const

/** Everything that was judged or is still open. */
export const itemsIn = ({ met, missed, pending, exempt, unknown }: Counts): number => met + missed + pending + exempt + unknown

const natural: Readonly<Record<string, readonly string[]>> = { verdict: Object.keys(verdicts), group: Object.keys(departmentGroups) }

/** Coded axes in their own order, times by time, all others with most items first. */
function inOrder(axis: string | null, totals: ReadonlyMap<string, Counts>): string[] {
  const keys = [...totals.keys()]
  const own = natural[axis ?? '']
  if (own) return keys.sort((a, b) => own.indexOf(a) - own.indexOf(b))
  if (axis === 'month-due' || axis === 'list-year') return keys.sort()
  return keys.sort((a, b) => itemsIn(totals.get(b)!) - itemsIn(totals.get(a)!) || (a < b ? -1 : 1))
}

/** One entry a verdict where an axis is the verdict; else the counts as they are. */
function entries({ rows, columns }: PivotQuestion, row: PivotRow): { row: string; column: string; counts: Counts }[] {
  const { row_key, column_key, met, missed, pending, exempt, unknown } = row
  const counts = { met, missed, pending, exempt, unknown }
  if (rows !== 'verdict' && columns !== 'verdict') return [{ row: row_key, column: column_key, counts }]
  return (Object.keys(verdicts) as Verdict[])
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => ({ row: rows === 'verdict' ? verdict : row_key, column: columns === 'verdict' ? verdict : column_key, counts: { ...noCounts, [verdict]: counts[verdict] } }))
}

const add = (to: Map<string, Counts>, key: string, counts: Counts): void => void to.set(key, addCounts(to.get(key) ?? noCounts, counts))

/**
 * The table of a question from the rows of `pivotSql`. Every total is the sum of counts, never of rates, and none adds
 * up different indicators.
 *
 * @param frame that the tally belongs to.
 */
export function pivotTable(rows: readonly PivotRow[], question: PivotQuestion, frame: Pick<Frame, 'indicators'>): PivotTable {
  const lacking = new Set(lackingIndicators(question))
  const { rows: down, columns: across, indicators: ids, slice } = question
  const [cells, lines, heads] = [new Map<string, Map<string, Counts>>(), new Map<string, Counts>(), new Map<string, Counts>()]
  let whole = noCounts
  for (const given of rows)
    for (const { row, column, counts } of entries(question, given)) {
      whole = addCounts(whole, counts)
      const placed = !lacking.has(given.indicator)
      if (placed || down === 'indicator') add(lines, row, counts)
      if (placed || across === 'indicator') add(heads, column, counts)
      if (!placed) continue
      const line = cells.get(row) ?? new Map<string, Counts>()
      add(line, column, counts)
      cells.set(row, line)
    }
  const columns = across === null ? [] : inOrder(across, heads)
  const keys = inOrder(down, lines)
  const kept = columns.slice(0, pivotLimit.columns)
  const shown = keys.slice(0, Math.floor(pivotLimit.cells / Math.max(1, kept.length)))
  const mixes = ids.length > 1
  const days = frame.indicators.flatMap(({ id, asOf }) => (ids.includes(id) && asOf !== null ? [asOf] : []))
  const untouched = unfilteredIndicators(slice)
  return {
    asOf: days.length > 0 ? days.reduce((a, b) => (a < b ? a : b)) : null,
    rows: shown.map((key) => ({ key, cells: kept.map((column) => cells.get(key)?.get(column) ?? null), total: mixes && across === 'indicator' ? null : lines.get(key)! })),
    columns: kept.map((key) => ({ key, total: mixes && down === 'indicator' ? null : heads.get(key)! })),
    total: mixes ? null : whole,
    cut: { rows: keys.length - shown.length, columns: columns.length - kept.length },
    lacking: ids.filter((id) => lacking.has(id)),
    unfiltered: ids.filter((id) => untouched.includes(id)),
  }
}
