import { type Counts, type Indicator, noCounts, type Verdict } from '../../metrics/indicators'
import { type DaySummary, daySummary } from '../../metrics/scoring/day-summary'
import type { DeadlineRule, Target } from '../../metrics/schemes'
import type { SqlValue } from '../../metrics/sql/bind'
import type { Day } from '../../metrics/time/day'
import type { Warehouse } from '../warehouse'
import type { Judge } from './judge'
import type { WorkingCalendar } from './known-calendar'
import type { Seal, Unsealed } from './seal'

/** How a figure came about: everything that it depends on, and the statement that gives it. */
export interface Explanation extends Seal {
  readonly period: string
  readonly scheme: string
  readonly schemeInForce: boolean
  /** Effective as-of; null where no source delivers what the indicator reads. */
  readonly asOf: Day | null
  readonly indicator: string
  /** Code; null for the whole city. */
  readonly department: string | null
  /** The target at the end of the period's calendar year. */
  readonly target: Target | null
  readonly weight: number | null
  /** The statutory calendar that working days were counted by. */
  readonly calendar: WorkingCalendar
  /** Rules of the scheme that supplied deadlines. */
  readonly deadlineRules: readonly DeadlineRule[]
  readonly counts: Counts
  /** met / (met + missed) as two integers; null when nothing was judged. */
  readonly rate: { readonly num: number; readonly den: number } | null
  /** Items by verdict and reason code: also those that are left out of the rate, and why. */
  readonly reasons: readonly { readonly verdict: Verdict; readonly reason: string; readonly count: number }[]
  /** How long it took, where the indicator measures time: in its working or calendar days. */
  readonly days: DaySummary | null
  /** Ids of the batches that the rows came from. */
  readonly batches: readonly number[]
  /** Run on the data folder it gives `reasons`; null where nothing was measured. */
  readonly sql: { readonly text: string; readonly parameters: Readonly<Record<string, SqlValue>> } | null
}

/** A stage is named in the SQL of the indicators that use its rule. */
const rulesOf = ({ verdicts: sql }: Indicator, rules: readonly DeadlineRule[]): DeadlineRule[] => rules.filter(({ stage }) => sql.includes(`stage = '${stage}'`))

/** Items of verdict rows by verdict and reason code. */
const byReason = (rows: string): string => `SELECT v.verdict, v.reason, CAST(SUM(v.count) AS BIGINT) AS count\nFROM (${rows}\n) v\nGROUP BY v.verdict, v.reason\nORDER BY v.verdict, v.reason`

/** Explains the figure of an indicator, of one department or of the city. */
export async function explain(warehouse: Warehouse, judge: Judge, indicator: Indicator, department: string | null): Promise<Unsealed<Explanation>> {
  const { asked: { scheme, period }, frame } = judge
  const asOf = frame.indicators.find(({ id }) => id === indicator.id)?.asOf ?? null
  const steps = scheme.targets[indicator.id] ?? []
  const known = {
    period: period.id,
    scheme: scheme.id,
    schemeInForce: frame.schemeInForce,
    asOf,
    indicator: indicator.id,
    department,
    target: steps.filter(({ from }) => from <= `${period.year}-12-31`).at(-1) ?? null,
    weight: scheme.weights[indicator.id] ?? null,
    calendar: await judge.calendar(),
    deadlineRules: rulesOf(indicator, scheme.deadlineRules),
  }
  if (asOf === null) return { ...known, counts: noCounts, rate: null, reasons: [], days: null, batches: [], sql: null }

  const filter = department === null ? {} : { department }
  const { text, parameters } = await judge.rows(indicator, filter)
  const judgedBy = judge.judgedBy(indicator, filter)
  // One statement for all of it: judging the rows takes much longer than summing them.
  const parts = ['v.verdict', 'v.reason', 'v.batch', ...(indicator.days ? ['v.days'] : [])].join(', ')
  const judged = await warehouse.query<{ verdict: Verdict | null; reason: string; batch: number | null; days?: number | null; count: number }>(
    `SELECT ${parts}, CAST(SUM(v.count) AS BIGINT) AS count\nFROM (${text}\n) v\nGROUP BY ${parts}\nORDER BY v.verdict, v.reason`,
    parameters,
  )
  const counts: Record<Verdict, number> = { ...noCounts }
  const reasons: { verdict: Verdict; reason: string; count: number }[] = []
  for (const { verdict, reason, count } of judged) {
    if (verdict === null) continue
    counts[verdict] += count
    const last = reasons.at(-1)
    if (last?.verdict === verdict && last.reason === reason) last.count += count
    else reasons.push({ verdict, reason, count })
  }
  const den = counts.met + counts.missed
  const histogram = judged.flatMap(({ verdict, days, count }) => ((verdict === 'met' || verdict === 'missed') && typeof days === 'number' ? [{ days, count }] : []))
  const batches = [...new Set(judged.flatMap(({ batch }) => batch ?? []))].sort((a, b) => a - b)
  return { ...known, counts, rate: den > 0 ? { num: counts.met, den } : null, reasons, days: daySummary(histogram), batches, sql: { text: byReason(judgedBy.text), parameters: judgedBy.parameters } }
}
