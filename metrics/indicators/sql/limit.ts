import type { Names } from '../../names'
import { decision, type Line } from './decision'
import { flagList } from './flag-list'
import { ruledAs, ruledDays, workingBefore } from './ruled-days'
import { shown } from './shown'

export interface Limited {
  /**
   * SQL of the subjects: `department`, `subject`, `title`; `started_on`, when the clock began; `stated_on` and `stated_at`,
   * the limit that the source states; `ended_on` and `ended_at`, when the duty was done, as the source has them now;
   * `batch`, `line`; and the columns of the dimensions but `month_due`.
   */
  readonly subjects: string
  /** Stage of the deadline rules that hold where the source states no limit; null where there is none. */
  readonly stage: string | null
  /** Whether the subjects have a `sharing_type`, whose own rule comes before the rule for all. */
  readonly typed?: boolean
  /** Lines that come before the limit is looked at; subjects are `j`. */
  readonly first?: readonly Line[]
  /** Columns of the dimensions of the subjects. */
  readonly columns?: readonly string[]
}

const due = 'j.due_on IS NOT NULL'
const instants = 'j.done_at IS NOT NULL AND j.stated_at IS NOT NULL'

/** Done by the day; by the instant where the source states both. */
const lines: readonly Line[] = [
  [`${due} AND j.done_on IS NULL AND :as_of < j.due_on`, 'pending', 'open'],
  [`${due} AND j.done_on IS NULL`, 'missed', 'overdue'],
  [`${due} AND ${instants} AND j.done_at <= j.stated_at`, 'met', 'in-time'],
  [`${due} AND ${instants}`, 'missed', 'late'],
  [`${due} AND j.done_on <= j.due_on`, 'met', 'in-time'],
  [due, 'missed', 'late'],
  ['j.unit IS NOT NULL', null, 'calendar-unknown'],
  ['j.started_on IS NOT NULL', 'unknown', 'no-rule'],
]

/** Where no limit is known, a subject stands in the period of the day that is, and in every period where none is. */
const located = 'COALESCE(j.started_on, j.done_on, :period_start)'

/** Whether a limit beyond the working calendar may fall in the period: not before its days have passed, nor long after. */
const mayFall = 'j.started_on + j.rule_days - 1 < :period_end AND j.last_on + 1 < :period_end AND j.started_on + 3 * j.rule_days + 60 >= :period_start'

/** Verdicts of subjects that have to be done within a limit: one that the source states, else one by rule. */
export function limitVerdicts({ subjects, stage, typed = false, first = [], columns = [] }: Limited): string {
  const rule = decision([...first, ...lines], ['unknown', 'no-clock'])
  const stated = 'SUBSTRING(CAST(s.stated_on AS VARCHAR), 1, 7)'
  return `
SELECT j.department AS department,
${shown(`  j.subject AS subject, j.title AS title,`)}
  ${rule.verdict} AS verdict,
${shown(`  ${rule.reason} AS reason,
  CASE WHEN j.stated_on IS NOT NULL THEN 'source-due' WHEN j.unit IS NOT NULL THEN CONCAT(j.unit, '-rule') ELSE 'none' END AS method,
  j.due_on AS due_on, j.stated_at AS due_at, j.done_on AS done_on, j.done_at AS done_at,
  CASE WHEN j.done_on < j.started_on THEN 0 ELSE e.working_no - CASE WHEN j.stated_on IS NULL AND j.first_counts = 1 THEN ${workingBefore('b')} ELSE b.working_no END END AS days,
  ${flagList({ 'rule-unconfirmed': 'j.stated_on IS NULL AND NOT j.confirmed' })} AS flags,
  j.batch AS batch, j.line AS line,`)}
  ${columns.map((column) => `j.${column} AS ${column}, `).join('')}j.due_month AS month_due, 1 AS count
FROM (
  SELECT s.*, ${stage === null
    ? `s.stated_on AS due_on, ${stated} AS due_month, CAST(NULL AS VARCHAR) AS unit, TRUE AS confirmed, 0 AS first_counts, 0 AS rule_days, CAST(NULL AS DATE) AS last_on`
    : `CASE WHEN s.stated_on IS NOT NULL THEN s.stated_on ELSE g.due_on END AS due_on, CASE WHEN s.stated_on IS NOT NULL THEN ${stated} ELSE g.due_month END AS due_month,
    g.unit, g.confirmed, g.first_counts, g.days AS rule_days, g.last_on`},
    CASE WHEN s.ended_on <= :as_of THEN s.ended_on END AS done_on, CASE WHEN s.ended_on <= :as_of THEN s.ended_at END AS done_at
  FROM (${subjects}
  ) s${stage === null ? '' : `
  LEFT JOIN (${ruledDays({ stage, typed })}
  ) g ON g.started_on = s.started_on${typed ? ` AND g.ruled_as = ${ruledAs('s', stage)}` : ''}`}
  WHERE s.started_on IS NULL OR s.started_on <= :as_of
) j
${shown(`LEFT JOIN calendar b ON b.day = j.started_on
LEFT JOIN calendar e ON e.day = j.done_on`)}
WHERE (j.due_on >= :period_start AND j.due_on < :period_end)
  OR (j.due_on IS NULL AND j.unit IS NULL AND ${located} >= :period_start AND ${located} < :period_end)
  OR (j.due_on IS NULL AND j.unit IS NOT NULL AND ${mayFall})`
}

/** What every limit has in common; an indicator names its own deed where the words matter. */
export const limitReasons = {
  'in-time': { zh: '期限内完成', en: 'Done in time' },
  late: { zh: '逾期完成', en: 'Done late' },
  overdue: { zh: '逾期未完成', en: 'Overdue, not done' },
  open: { zh: '期限未到，尚未完成', en: 'Open, deadline ahead' },
  'no-clock': { zh: '来源未载明期限和起算日期', en: 'The source states neither deadline nor the day from which it counts' },
  'no-rule': { zh: '来源未载明期限，也无适用的期限规则', en: 'No deadline in the source, and no rule holds' },
  'calendar-unknown': { zh: '期限所及年份的工作日历未载', en: 'The working calendar does not reach the deadline' },
} as const satisfies Record<string, Names>

export const limitMethods = {
  'source-due': { zh: '期限依来源载明', en: 'Deadline as stated by the source' },
  'working-rule': { zh: '期限按工作日规则推算', en: 'Deadline by a rule in working days' },
  'calendar-rule': { zh: '期限按自然日规则推算', en: 'Deadline by a rule in calendar days' },
  none: { zh: '无期限可依', en: 'No deadline to judge by' },
} as const satisfies Record<string, Names>

export const limitFlags = { 'rule-unconfirmed': { zh: '期限规则未经确认', en: 'The deadline rule is not confirmed' } } as const satisfies Record<string, Names>

/** A choice of days that a scheme makes, shown next to the figure. */
export const limitChoice = (zh: string, en: string, days: number): Names => ({
  zh: `${zh}，次日起 ${days} 个工作日（规则未经确认）`,
  en: `${en} within ${days} working days, the day itself not counted (unconfirmed)`,
})
