import type { BaseDatabase } from '../../vocabulary/base-database'
import { flagList } from './flag-list'
import { shown } from './shown'
import { standing } from './standing'

/**
 * Verdicts of the quality checks of a base database in the period. A row that reports many checks becomes at most two
 * rows with a count: those that passed and those that did not; without the number that passed it is unknown.
 */
export const qualityVerdicts = (base: BaseDatabase): string => `
SELECT q.department AS department, q.verdict AS verdict,
${shown(`  q.id AS subject, q.title AS title,
  CASE q.verdict WHEN 'met' THEN 'passed' WHEN 'missed' THEN 'failed' ELSE 'result-unstated' END AS reason,
  'check' AS method,
  q.checked_on AS due_on, CAST(NULL AS TIMESTAMP) AS due_at, q.checked_on AS done_on, CAST(NULL AS TIMESTAMP) AS done_at,
  CAST(NULL AS INTEGER) AS days, ${flagList({ aggregated: 'q.checked > 1' })} AS flags, q.batch AS batch, q.line AS line,`)}
  SUBSTRING(CAST(q.checked_on AS VARCHAR), 1, 7) AS month_due, q.count AS count
FROM (
  SELECT p.*, v.verdict, CASE v.verdict WHEN 'met' THEN p.passed WHEN 'missed' THEN p.checked - p.passed ELSE p.checked END AS count
  FROM (
    SELECT k.*, k.checks AS checked, CASE WHEN k.passes > k.checks THEN k.checks ELSE k.passes END AS passed
    FROM (
      SELECT c.id, c.title, c.department, c.checked_on, c.batch, c.line, COALESCE(c.checked, 1) AS checks, c.passed AS passes
      FROM quality_check c
      WHERE ${standing('c')} AND c.base = '${base}' AND c.checked_on <= :as_of AND c.checked_on >= :period_start AND c.checked_on < :period_end
    ) k
  ) p
  CROSS JOIN (SELECT 'met' AS verdict UNION ALL SELECT 'missed' AS verdict UNION ALL SELECT 'unknown' AS verdict) v
  WHERE (p.passed IS NULL AND v.verdict = 'unknown') OR (p.passed IS NOT NULL AND v.verdict <> 'unknown')
) q
WHERE q.count > 0`

/** What the three indicators of quality have in common. */
export const qualityCommon = {
  subject: { zh: '本期对基础库的每次质量核查', en: 'Each quality check of the base database in the period' },
  formula: { zh: '核查合格数 ÷ 核查数', en: 'Checks passed ÷ checks' },
  rule: {
    zh: '核查合格的为已履行，不合格的为未履行，未载明结果的为来源未载明。来源只报合计数的，按合计数计。',
    en: 'Met when the check passed, missed when not, unknown without a result. A row that reports only sums counts as many.',
  },
  reads: ['quality-check'],
  reportedIn: 'quality-check',
  dimensions: ['month-due'],
  curable: false,
  minimumN: 5,
  choices: [],
  reasons: {
    passed: { zh: '核查合格', en: 'Passed' },
    failed: { zh: '核查不合格', en: 'Failed' },
    'result-unstated': { zh: '来源未载明核查结果', en: 'The source states no result' },
  },
  methods: { check: { zh: '按核查结果判定', en: 'By the result of the check' } },
  flags: { aggregated: { zh: '来源只报合计数', en: 'The source reports sums' } },
} as const
