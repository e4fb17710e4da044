import type { Day } from '../../time/day'
import type { Indicator } from '../indicator'
import type { Verdict } from '../verdict'
import type { SqlText } from '../verdict-sql'

/** Whether a duty still lies ahead of its day, or is past it and not done. */
export const taskStates = ['ahead', 'overdue'] as const
export type TaskState = (typeof taskStates)[number]

/** Items of an indicator that a department has to do by one day. */
export interface Task {
  readonly indicator: string
  readonly department: string
  readonly due: Day
  readonly state: TaskState
  readonly reason: string
  /** Items as the figure counts them. */
  readonly count: number
  /** Of a single item; null for several. */
  readonly title: string | null
}

/** The verdict whose rows a task is made of. */
export const verdictOf: Readonly<Record<TaskState, Verdict>> = { ahead: 'pending', overdue: 'missed' }

/** Reason codes of an indicator's misses that are still to be done. */
const unfinishedOf = ({ unfinished = ['overdue'] }: Pick<Indicator, 'unfinished'>): readonly string[] => unfinished

/**
 * What is still to be done among verdict rows: the pending ones, and the missed ones of the indicator's unfinished reasons.
 * Columns `department`, `due_on`, `state`, `reason`, `n`, `title`; pending rows without a day have `due_on` null.
 *
 * @param rows statement of the indicator's verdict rows.
 */
export function taskSql(indicator: Pick<Indicator, 'unfinished'>, { text, parameters }: SqlText): SqlText {
  const reasons = unfinishedOf(indicator)
  const missed = `t.verdict = 'missed' AND t.due_on IS NOT NULL AND t.reason IN (${reasons.map((_, index) => `:unfinished_${index}`).join(', ')})`
  return {
    text: `SELECT t.department, t.due_on, CASE WHEN t.verdict = 'pending' THEN 'ahead' ELSE 'overdue' END AS state, t.reason,
  CAST(SUM(t.count) AS BIGINT) AS n, CASE WHEN COUNT(*) = 1 THEN MIN(COALESCE(t.title, t.subject)) END AS title
FROM (${text}) t
WHERE t.verdict = 'pending' OR (${missed})
GROUP BY t.department, t.due_on, t.verdict, t.reason`,
    parameters: { ...parameters, ...Object.fromEntries(reasons.map((reason, index) => [`unfinished_${index}`, reason])) },
  }
}
