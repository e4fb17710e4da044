import { decision } from './decision'
import { shown } from './shown'
import { standing } from './standing'

const rule = decision(
  [
    ["p.doubt = 'kind-unstated'", 'unknown', 'kind-unstated'],
    ["p.doubt = 'funding-unstated'", 'unknown', 'funding-unstated'],
    ["p.doubt = 'budget-year-unstated'", 'unknown', 'budget-year-unstated'],
    ['p.suspended', 'exempt', 'suspended'],
    ['e.done_on IS NOT NULL', 'met', 'registered'],
    [':as_of < :deadline AND e.project IS NOT NULL', 'pending', 'not-approved'],
    [':as_of < :deadline', 'pending', 'not-catalogued'],
    ['e.project IS NOT NULL', 'missed', 'not-approved'],
  ],
  ['missed', 'not-catalogued'],
)

const obliged = (alias: string, indicator: string): string =>
  `${alias}.department IN (SELECT u.department FROM duty u WHERE u.scheme = :scheme AND u.indicator = '${indicator}')`

/**
 * Verdicts of IT projects: met once a catalogue entry of the project, made by the same department, is registered and
 * approved. Whether a project counts is settled before whether it was done: else suspended projects, and those of
 * which it cannot be told whether they count, could only ever raise the rate.
 *
 * @param indicator whose duty it is; the two share their tables, so each leaves the other's departments out at once.
 * @param counts condition on project `p` for being a subject, as far as the source says.
 * @param doubt SQL of the reason why it cannot be told whether `p` is a subject; null when it can.
 */
export const coverageVerdicts = (indicator: string, counts: string, doubt: string): string => `
SELECT p.department AS department,
${shown(`  p.id AS subject, p.title AS title,`)}
  ${rule.verdict} AS verdict,
${shown(`  ${rule.reason} AS reason,
  'stock' AS method,
  :deadline AS due_on, CAST(NULL AS TIMESTAMP) AS due_at,
  e.done_on AS done_on, CAST(NULL AS TIMESTAMP) AS done_at,
  CAST(NULL AS INTEGER) AS days, '' AS flags, p.batch AS batch, p.line AS line,`)}
  p.domain AS domain, p.kind AS project_kind, 1 AS count
FROM (
  SELECT p.department, p.id, p.title, p.kind, p.domain, p.batch, p.line, ${doubt} AS doubt,
    p.suspended_on <= :as_of AND (p.resumed_on IS NULL OR p.resumed_on > :as_of) AS suspended
  FROM project p
  WHERE ${standing('p')} AND ${obliged('p', indicator)} AND ${counts}
) p
LEFT JOIN (
  SELECT c.department, c.project, MIN(CASE WHEN c.approved_on <= :as_of AND COALESCE(c.registered_on, c.approved_on) <= :as_of
    THEN CASE WHEN c.registered_on > c.approved_on THEN c.registered_on ELSE c.approved_on END END) AS done_on
  FROM catalog_entry c
  WHERE ${standing('c')} AND ${obliged('c', indicator)} AND c.project IS NOT NULL
  GROUP BY c.department, c.project
) e ON e.department = p.department AND e.project = p.id`

export const coverageReasons = {
  registered: { zh: '项目已有目录条目注册并审核通过', en: 'A catalogue entry of the project is registered and approved' },
  suspended: { zh: '项目暂停实施', en: 'The project is suspended' },
  'funding-unstated': { zh: '未载明是否使用财政资金', en: 'The source does not say whether it is fiscally funded' },
  'budget-year-unstated': { zh: '未载明预算年度', en: 'The source does not say in which budget year it stands' },
  'not-catalogued': { zh: '项目尚无目录条目', en: 'The project has no catalogue entry' },
  'not-approved': { zh: '已有目录条目，尚未注册并审核通过', en: 'Entries exist, none registered and approved' },
}

export const kindUnstated = { 'kind-unstated': { zh: '未载明是建设、运维还是升级项目', en: 'The source does not say whether it builds, maintains or upgrades' } }

export const stockMethod = { stock: { zh: '按截至日存量逐项判定', en: 'Each item judged as it stood at the as-of' } }
