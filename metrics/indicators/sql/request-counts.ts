import { shown } from './shown'
import { standing } from './standing'

const months = { year: '01', Q1: '01', Q2: '04', Q3: '07', Q4: '10' } as const

const startOf = `CAST(CONCAT(CAST(r.year AS VARCHAR), CASE r.part ${Object.entries(months).map(([part, month]) => `WHEN '${part}' THEN '-${month}-01'`).join(' ')} END) AS DATE)`

/** How the counts of a row are judged: verdict, reason and count, each where there is any. */
const kinds: readonly (readonly [verdict: string, reason: string, count: string])[] = [
  ['met', 'in-time', 'CASE WHEN c.sound THEN c.in_time END'],
  ['met', 'extended', 'CASE WHEN c.sound THEN c.extended END'],
  ['missed', 'late', 'CASE WHEN c.sound THEN c.due - c.in_time - c.extended END'],
  ['exempt', 'on-hold', 'c.on_hold'],
  ['unknown', 'counts-unstated', 'CASE WHEN NOT c.sound THEN COALESCE(c.due, 1) END'],
]

/**
 * Verdicts of departments that report counts alone, as many as they count: of the rows that lie within the period, the
 * longest, so that a year is never added to its quarters. Columns as in the verdicts of single requests.
 */
export const countVerdicts = `
SELECT c.department AS department,
${shown(`  CONCAT(c.department, '-', CAST(c.year AS VARCHAR), CASE WHEN c.part = 'year' THEN '' ELSE CONCAT('-', c.part) END) AS subject, CAST(NULL AS VARCHAR) AS title,`)}
  k.verdict AS verdict,
${shown(`  k.reason AS reason, 'counts' AS method, c.end_on - 1 AS due_on, CAST(NULL AS TIMESTAMP) AS due_at,
  CAST(NULL AS DATE) AS done_on, CAST(NULL AS TIMESTAMP) AS done_at, CAST(NULL AS INTEGER) AS days, 'aggregated' AS flags,
  c.batch AS batch, c.line AS line,`)}
  CAST(NULL AS VARCHAR) AS domain, CAST(NULL AS VARCHAR) AS requester_group, CAST(NULL AS VARCHAR) AS month_due,
  CASE k.reason ${kinds.map(([, reason, count]) => `WHEN '${reason}' THEN ${count}`).join(' ')} END AS count
FROM (
  SELECT r.department, r.year, r.part, y.end_on, r.batch, r.line, r.due, COALESCE(r.in_time, 0) AS in_time, COALESCE(r.extended, 0) AS extended, r.on_hold,
    COALESCE(r.in_time IS NOT NULL AND r.in_time >= 0 AND COALESCE(r.extended, 0) >= 0 AND r.in_time + COALESCE(r.extended, 0) <= r.due, FALSE) AS sound
  FROM request_count r
  JOIN cycle y ON y.unit = CASE WHEN r.part = 'year' THEN 'year' ELSE 'quarter' END AND y.start_on = ${startOf}
  WHERE ${standing('r')} AND y.start_on >= :period_start AND y.end_on <= :period_end AND y.end_on - 1 <= :as_of
    AND (r.part = 'year' OR CAST(CONCAT(CAST(r.year AS VARCHAR), '-01-01') AS DATE) < :period_start OR CAST(CONCAT(CAST(r.year + 1 AS VARCHAR), '-01-01') AS DATE) > :period_end
      OR NOT EXISTS (SELECT 1 FROM request_count w WHERE w.department = r.department AND w.year = r.year AND w.part = 'year' AND ${standing('w')}))
    AND NOT EXISTS (SELECT 1 FROM request q WHERE q.department = r.department AND ${standing('q')})
) c
CROSS JOIN (${kinds.map(([verdict, reason]) => `SELECT '${verdict}' AS verdict, '${reason}' AS reason`).join(' UNION ALL ')}) k
WHERE CASE k.reason ${kinds.map(([, reason, count]) => `WHEN '${reason}' THEN ${count}`).join(' ')} END > 0`

export const countReasons = {
  extended: { zh: '经延期按期回复', en: 'Replied within a permitted extension' },
  'on-hold': { zh: '中止', en: 'On hold' },
  'counts-unstated': { zh: '来源未载明件数，或所载件数不相符', en: 'The source states no counts, or counts that contradict each other' },
} as const

export const countMethods = { counts: { zh: '按报送的件数', en: 'By the counts reported' } } as const
export const countFlags = { aggregated: { zh: '汇总数', en: 'An aggregate' } } as const
