import type { Names } from '../../names'
import { decision, type Line } from './decision'
import { flagList } from './flag-list'
import { horizon, workingBefore } from './reply-rule'

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

const inForce = (r: string, stage: string): string => `${r}.scheme = :scheme AND ${r}.stage = '${stage}' AND s.started_on >= ${r}.valid_from AND s.started_on < ${r}.valid_to`

const ruled = (stage: string, typed: boolean): string => `${typed ? `
  LEFT JOIN deadline_rule t ON ${inForce('t', stage)} AND t.sharing_type = s.sharing_type` : ''}
  LEFT JOIN deadline_rule r ON ${inForce('r', stage)} AND s.stated_on IS NULL AND ${typed ? "COALESCE(r.sharing_type, '') = COALESCE(t.sharing_type, '')" : 'r.sharing_type IS NULL'}
  LEFT JOIN calendar c ON c.day = s.started_on
  LEFT JOIN calendar w ON w.working AND w.working_no = CASE WHEN r.unit = 'working' THEN CASE WHEN r.counts_receipt THEN ${workingBefore('c')} ELSE c.working_no END + r.days END`

/** Verdicts of subjects that have to be done within a limit: one that the source states, else one by rule. */
export function limitVerdicts({ subjects, stage, typed = false, first = [], columns = [] }: Limited): string {
  const rule = decision([...first, ...lines], ['unknown', 'no-clock'])
  const byRule = stage === null ? 'CAST(NULL AS DATE)' : "CASE WHEN r.unit = 'calendar' THEN s.started_on + r.days - CASE WHEN r.counts_receipt THEN 1 ELSE 0 END ELSE w.day END"
  const ofRule = stage === null ? 'CAST(NULL AS VARCHAR) AS unit, TRUE AS confirmed, FALSE AS counts_receipt, 0 AS rule_days' : 'r.unit, r.confirmed, r.counts_receipt, r.days AS rule_days'
  return `
SELECT j.department AS department, j.subject AS subject, j.title AS title,
  ${rule.verdict} AS verdict,
  ${rule.reason} AS reason,
  CASE WHEN j.stated_on IS NOT NULL THEN 'source-due' WHEN j.unit IS NOT NULL THEN CONCAT(j.unit, '-rule') ELSE 'none' END AS method,
  j.due_on AS due_on, j.stated_at AS due_at, j.done_on AS done_on, j.done_at AS done_at,
  CASE WHEN j.done_on < j.started_on THEN 0 ELSE e.working_no - CASE WHEN j.counts_receipt THEN ${workingBefore('b')} ELSE b.working_no END END AS days,
  ${flagList({ 'rule-unconfirmed': 'j.stated_on IS NULL AND NOT j.confirmed' })} AS flags,
  1 AS count, j.batch AS batch, j.line AS line,
  ${columns.map((column) => `j.${column} AS ${column}, `).join('')}SUBSTRING(CAST(j.due_on AS VARCHAR), 1, 7) AS month_due
FROM (
  SELECT s.*, COALESCE(s.stated_on, ${byRule}) AS due_on, ${ofRule}, h.last_on,
    CASE WHEN s.ended_on <= :as_of THEN s.ended_on END AS done_on, CASE WHEN s.ended_on <= :as_of THEN s.ended_at END AS done_at
  FROM (${subjects}
  ) s${stage === null ? '' : ruled(stage, typed)}
  CROSS JOIN ${horizon} h
  WHERE s.started_on IS NULL OR s.started_on <= :as_of
) j
LEFT JOIN calendar b ON b.day = j.started_on
LEFT JOIN calendar e ON e.day = j.done_on
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
