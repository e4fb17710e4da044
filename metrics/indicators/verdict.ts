import { dimensions } from '../dimensions'
import type { Names } from '../names'

/** What a judgement can say. `met` and `missed` make the rate; the others stand beside it. */
export const verdicts = {
  met: { zh: '已履行', en: 'Met' },
  missed: { zh: '未履行', en: 'Missed' },
  pending: { zh: '未到期', en: 'Pending' },
  exempt: { zh: '豁免', en: 'Exempt' },
  unknown: { zh: '来源未载明', en: 'Unknown' },
} satisfies Record<string, Names>

export type Verdict = keyof typeof verdicts

/** Counts of verdicts: all that rates, scores and ranks are made from. */
export type Counts = Readonly<Record<Verdict, number>>

export const noCounts: Counts = { met: 0, missed: 0, pending: 0, exempt: 0, unknown: 0 }

/** Columns that every indicator's SQL must deliver, in canonical order, with their SQL types. */
export const verdictColumns = {
  department: 'VARCHAR',
  subject: 'VARCHAR',
  title: 'VARCHAR',
  verdict: 'VARCHAR',
  reason: 'VARCHAR',
  method: 'VARCHAR',
  due_on: 'DATE',
  due_at: 'TIMESTAMP',
  done_on: 'DATE',
  done_at: 'TIMESTAMP',
  days: 'INTEGER',
  flags: 'VARCHAR',
  count: 'BIGINT',
  batch: 'INTEGER',
  line: 'INTEGER',
} as const

/** Dimension columns of the canonical verdict row; null where the indicator lacks the dimension. */
export const dimensionColumns: readonly string[] = dimensions.map((dimension) => dimension.column)

/** One judged subject: the evidence, the drill-down, the export and the ground of an appeal. */
export interface VerdictRow {
  indicator: string
  department: string
  subject: string
  title: string | null
  verdict: Verdict
  reason: string
  method: string
  /** Day (`2015-10-31`); a deadline on a day ends at the following midnight. */
  due_on: string | null
  /** Instant (`2015-10-31T17:00:00+08:00`) when the source states the time. */
  due_at: string | null
  done_on: string | null
  done_at: string | null
  /** Working or calendar days, as the rule says. */
  days: number | null
  /** Comma-separated flag codes, empty when there are none. */
  flags: string
  count: number
  batch: number | null
  line: number | null
  /** The file that the line belongs to. */
  file: string | null
  dimensions: Record<string, string | null>
}
