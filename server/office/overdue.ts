import { taskSql } from '../../metrics/indicators/sql/tasks'
import type { Evaluation } from '../evaluation/evaluation'
import type { Warehouse } from '../warehouse'
import { findIndicator } from './find-indicator'
import type { EvaluationQuery } from './office'

export interface OverdueQuery extends EvaluationQuery {
  readonly indicator: string
}

/** What is past its day and still not done, by department. */
export interface OverdueList {
  readonly indicator: string
  /** Effective as-of; null where nothing was measured. */
  readonly asOf: string | null
  /** Those with the most first, the longest waiting first among equals. */
  readonly departments: readonly { readonly department: string; readonly count: number; readonly oldest: string }[]
}

/**
 * Counts the items of an indicator that are overdue: missed, and still to be done.
 *
 * @throws Mistake for an unknown indicator.
 */
export async function overdueList(warehouse: Warehouse, evaluation: Evaluation, { indicator: id }: OverdueQuery): Promise<OverdueList> {
  const indicator = evaluation.indicators.get(id) ?? findIndicator(id)
  const asOf = evaluation.frame.indicators.find((one) => one.id === id)?.asOf ?? null
  if (asOf === null) return { indicator: id, asOf, departments: [] }
  const { text, parameters } = taskSql(indicator, await evaluation.rows(indicator, { verdict: 'missed' }))
  const rows = await warehouse.query<{ department: string; n: number; oldest: string }>(
    `SELECT o.department, CAST(SUM(o.n) AS BIGINT) AS n, MIN(o.due_on) AS oldest FROM (${text}) o GROUP BY o.department ORDER BY n DESC, oldest, o.department`,
    parameters,
  )
  return { indicator: id, asOf, departments: rows.map(({ department, n, oldest }) => ({ department, count: Number(n), oldest })) }
}
