import { verdictSql } from '../../metrics/indicators/verdict-sql'
import type { Evaluation } from '../evaluation/evaluation'
import { parametersOf } from '../evaluation/parameters'
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
 * Counts the items of an indicator that are overdue: missed, and not done late either. That is the reason code
 * `overdue`; an indicator without it has none.
 *
 * @throws Mistake for an unknown indicator.
 */
export async function overdueList(warehouse: Warehouse, { asked, frame }: Evaluation, { indicator: id }: OverdueQuery): Promise<OverdueList> {
  const indicator = findIndicator(id)
  const asOf = frame.indicators.find((one) => one.id === id)?.asOf ?? null
  if (asOf === null) return { indicator: id, asOf, departments: [] }
  const { text, parameters } = verdictSql(indicator, { verdict: 'missed' })
  const rows = await warehouse.query<{ department: string; n: number; oldest: string }>(
    `SELECT v.department, CAST(SUM(v.count) AS BIGINT) AS n, MIN(v.due_on) AS oldest
     FROM (${text}) v WHERE v.reason = 'overdue' GROUP BY v.department ORDER BY n DESC, oldest, v.department`,
    { ...parameters, ...parametersOf(indicator, asked, asOf) },
  )
  return { indicator: id, asOf, departments: rows.map(({ department, n, oldest }) => ({ department, count: Number(n), oldest })) }
}
