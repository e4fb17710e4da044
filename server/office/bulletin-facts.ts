import type { Indicator } from '../../metrics/indicators'
import { taskSql } from '../../metrics/indicators/sql/tasks'
import { daySummary } from '../../metrics/scoring/day-summary'
import type { DaysTaken, OverdueOf } from '../bulletin/input'
import type { Evaluation } from '../evaluation/evaluation'
import type { Warehouse } from '../warehouse'

/** What a bulletin says beyond the ranking: what is overdue, and how long things took. */
export interface BulletinFacts {
  readonly overdue: readonly OverdueOf[]
  readonly days: ReadonlyMap<string, DaysTaken>
}

async function overdueOf(warehouse: Warehouse, evaluation: Evaluation, indicator: Indicator): Promise<OverdueOf[]> {
  const { text, parameters } = taskSql(indicator, await evaluation.rows(indicator, { verdict: 'missed' }))
  const rows = await warehouse.query<{ department: string; n: number; oldest: string }>(
    `SELECT o.department, CAST(SUM(o.n) AS BIGINT) AS n, MIN(o.due_on) AS oldest FROM (${text}) o GROUP BY o.department ORDER BY n DESC, oldest, o.department`,
    parameters,
  )
  return rows.map(({ department, n, oldest }) => ({ indicator: indicator.id, department, count: Number(n), oldest }))
}

async function daysOf(warehouse: Warehouse, evaluation: Evaluation, indicator: Indicator): Promise<DaysTaken | null> {
  if (!indicator.days) return null
  const { text, parameters } = await evaluation.rows(indicator, {})
  const histogram = await warehouse.query<{ days: number; count: number }>(
    `SELECT v.days, CAST(SUM(v.count) AS BIGINT) AS count FROM (${text}\n) v WHERE v.days IS NOT NULL AND v.verdict IN ('met', 'missed') GROUP BY v.days`,
    parameters,
  )
  const summary = daySummary(histogram.map(({ days, count }) => ({ days: Number(days), count: Number(count) })))
  return summary && { ...summary, unit: indicator.days }
}

async function counted(warehouse: Warehouse, evaluation: Evaluation): Promise<BulletinFacts> {
  const { city } = await evaluation.ranking()
  const measured = evaluation.frame.indicators.flatMap(({ id, asOf }) => (asOf === null ? [] : [evaluation.indicators.get(id)]))
  const overdue: OverdueOf[] = []
  const days = new Map<string, DaysTaken>()
  for (const indicator of measured) {
    if (!indicator) continue
    if (indicator.unfinished?.length !== 0 && (city[indicator.id]?.missed ?? 0) > 0) overdue.push(...(await overdueOf(warehouse, evaluation, indicator)))
    const taken = await daysOf(warehouse, evaluation, indicator)
    if (taken) days.set(indicator.id, taken)
  }
  return { overdue, days }
}

const known = new WeakMap<Evaluation, Promise<BulletinFacts>>()

/** Counted from the same verdicts as the figures, indicator by indicator; once for each evaluation, for the figures of one do not move. */
export function bulletinFacts(warehouse: Warehouse, evaluation: Evaluation): Promise<BulletinFacts> {
  const facts = known.get(evaluation) ?? counted(warehouse, evaluation)
  known.set(evaluation, facts)
  facts.catch(() => known.delete(evaluation))
  return facts
}
