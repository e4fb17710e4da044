import type { Names } from '../../names'
import type { Verdict } from '../verdict'
import { type Decision, decision, type Line } from './decision'
import { flagList } from './flag-list'
import { openDatasets, type Updated } from './open-datasets'
import { shown } from './shown'
import { byMonths } from './update-cycle'

/** Without an update log the last elapsed cycle alone is judged. */
const lastCycle: readonly Line[] = [
  ['j.latest_no >= j.elapsed_no', 'met', 'updated'],
  ['j.evidence = 3', 'missed', 'not-updated'],
  ['j.evidence = 2', 'unknown', 'overwritten'],
  ['j.evidence = 1', 'unknown', 'date-unstated'],
]

/** @param unlogged what is said of every cycle, open ones too, where the department keeps no update log; null when the last elapsed one is judged. */
export const cycleDecision = (unlogged: readonly [verdict: Verdict, reason: string] | null = null): Decision =>
  decision(
    [
      ["j.kind = 'exempt'", 'exempt', 'exempt-frequency'],
      ['j.kind IS NULL AND j.frequency IS NULL', 'unknown', 'frequency-unstated'],
      ["j.kind IS NULL OR j.kind <> 'cycle'", 'unknown', 'frequency-unread'],
      ['j.born_no IS NULL AND j.anchored', 'unknown', 'publication-unstated'],
      ['j.born_no IS NULL', 'unknown', 'date-unstated'],
      ...(unlogged ? [['NOT j.by_log', ...unlogged] as const] : []),
      ['j.from_no > j.elapsed_no AND j.latest_no >= j.last_no', 'met', 'updated'],
      ['j.from_no > j.elapsed_no', 'pending', 'cycle-open'],
      ['j.by_log AND j.served * 10 >= (j.elapsed_no - j.from_no + 1) * 9', 'met', 'updated'],
      ['j.by_log', 'missed', 'not-updated'],
      ...(unlogged ? [] : lastCycle),
    ],
    ['unknown', 'seen-too-early'],
  )

interface Cycles extends Updated {
  readonly rule: Decision
  readonly flags?: Readonly<Record<string, string>>
  /** Method where the department keeps no update log. */
  readonly unlogged?: string
}

/** Verdicts of subjects with an update cycle that ends in the period. */
export const cycleVerdicts = ({ rule, flags = {}, unlogged = 'last-cycle', ...subjects }: Cycles): string => `
SELECT j.department AS department,
${shown(`  CASE WHEN j.till_on IS NULL THEN COALESCE(j.id, j.key) ELSE CONCAT(COALESCE(j.id, j.key), '/', CAST(j.till_on AS VARCHAR)) END AS subject, j.title AS title,`)}
  ${rule.verdict} AS verdict,
${shown(`  ${rule.reason} AS reason,
  CASE WHEN j.kind = 'cycle' THEN CASE WHEN j.by_log THEN 'log' ELSE '${unlogged}' END ELSE 'declared' END AS method,
  j.due_on AS due_on, CAST(NULL AS TIMESTAMP) AS due_at,
  CASE WHEN j.latest_on >= j.published_on THEN j.latest_on ELSE COALESCE(j.published_on, j.latest_on) END AS done_on, CAST(NULL AS TIMESTAMP) AS done_at,
  CAST(NULL AS INTEGER) AS days,
  ${flagList({ ...flags, unchanged: 'j.unchanged = 1', 'frequency-changed': 'j.changed' })} AS flags,
  j.batch AS batch, j.line AS line,`)}
  ${subjects.columns.map((column) => `j.${column} AS ${column}, `).join('')}j.code AS frequency, SUBSTRING(CAST(j.due_on AS VARCHAR), 1, 7) AS month_due, 1 AS count
FROM (
  SELECT k.*, CASE WHEN k.kind <> 'cycle' OR k.born_no IS NULL THEN NULL
      WHEN NOT k.anchored THEN y.end_on - 1
      WHEN k.rhythm = ${byMonths} THEN z.day + CASE WHEN k.day_of_month < z.days_in_month THEN k.day_of_month ELSE z.days_in_month END - 2
      ELSE k.published_on + (k.due_no + 1) * k.step - 1 END AS due_on
  FROM (
    SELECT o.*, CASE WHEN o.from_no <= o.elapsed_no THEN o.elapsed_no ELSE o.from_no END AS due_no
    FROM (${openDatasets(subjects)}
    ) o
    WHERE o.kind IS NULL OR o.kind <> 'cycle' OR o.first_no IS NULL OR o.from_no <= o.last_no
  ) k
  LEFT JOIN cycle y ON y.unit = k.unit AND y.cycle_no = CASE WHEN NOT k.anchored THEN k.due_no END
  LEFT JOIN calendar z ON z.day_of_month = 1 AND z.month_no = CASE WHEN k.rhythm = ${byMonths} THEN k.month_no + (k.due_no + 1) * k.step END
) j`

export const cycleReasons = {
  updated: { zh: '按期更新', en: 'Updated on schedule' },
  'not-updated': { zh: '逾期未更新', en: 'Not updated on schedule' },
  'cycle-open': { zh: '本期更新周期尚未届满', en: 'The cycle has not ended' },
  'exempt-frequency': { zh: '声明为不定期、按需、一次性或静态', en: 'Declared irregular, as needed, once or static' },
  'frequency-unstated': { zh: '来源未载明更新频率', en: 'The source states no frequency' },
  'frequency-unread': { zh: '更新频率用语未能识别', en: 'The frequency is not in the vocabulary' },
  'publication-unstated': { zh: '来源未载明发布日期，无从起算更新周期', en: 'No publication date to count the cycles from' },
  'date-unstated': { zh: '来源未载明更新日期', en: 'The source states no date of update' },
  'seen-too-early': { zh: '最近一次载明更新日期的观测早于周期届满', en: 'No observation after the cycle ended states a date' },
  overwritten: { zh: '仅载明此后的更新日期，本周期情况不明', en: 'Only a later date is stated; the cycle itself cannot be judged' },
} as const satisfies Record<string, Names>

export const cycleMethods = {
  log: { zh: '按更新日志逐周期核对', en: 'Every elapsed cycle, by the update log' },
  'last-cycle': { zh: '无日志，按最近一个届满周期判定', en: 'No log: the last elapsed cycle' },
  declared: { zh: '按声明的更新频率', en: 'By the declared frequency' },
} as const satisfies Record<string, Names>

export const cycleFlags = {
  unchanged: { zh: '存在内容未变的更新', en: 'An update that changed nothing' },
  'frequency-changed': { zh: '更新频率有调整，调整前后分别判定', en: 'The frequency was changed: judged before and after it' },
} as const satisfies Record<string, Names>
