/**
 * Verdicts of projects: met once a catalogue entry of the project is registered and approved. The pilot and the
 * general indicator differ only in which projects count.
 *
 * @param counted condition on a project `p` that is a subject when it is, or may be, fiscally funded.
 */
export const coverageVerdicts = (counted: string): string => `
SELECT p.department AS department, p.id AS subject, p.title AS title,
  CASE WHEN e.done_on IS NOT NULL THEN 'met'
    WHEN p.suspended THEN 'exempt'
    WHEN p.fiscal_funded IS NULL THEN 'unknown'
    WHEN :as_of < :deadline THEN 'pending'
    ELSE 'missed' END AS verdict,
  CASE WHEN e.done_on IS NOT NULL THEN 'registered'
    WHEN p.suspended THEN 'suspended'
    WHEN p.fiscal_funded IS NULL THEN 'funding-unstated'
    WHEN e.project IS NULL THEN 'not-catalogued'
    ELSE 'not-approved' END AS reason,
  'stock' AS method,
  :deadline AS due_on, CAST(NULL AS TIMESTAMP) AS due_at,
  e.done_on AS done_on, CAST(NULL AS TIMESTAMP) AS done_at,
  CAST(NULL AS INTEGER) AS days, '' AS flags, 1 AS count, p.batch AS batch, p.line AS line,
  p.domain AS domain, p.kind AS project_kind
FROM (
  SELECT p.*, (p.suspended_on IS NOT NULL AND p.suspended_on <= :as_of AND (p.resumed_on IS NULL OR p.resumed_on > :as_of)) AS suspended
  FROM project p
  WHERE p.valid_from <= :as_of AND :as_of < p.valid_to
    AND (p.fiscal_funded IS NULL OR p.fiscal_funded) AND ${counted}
) p
LEFT JOIN (
  SELECT c.project AS project, c.department AS department,
    MIN(CASE WHEN c.approved_on <= :as_of AND (c.registered_on IS NULL OR c.registered_on <= :as_of)
      THEN CASE WHEN c.registered_on > c.approved_on THEN c.registered_on ELSE c.approved_on END END) AS done_on
  FROM catalog_entry c
  WHERE c.valid_from <= :as_of AND :as_of < c.valid_to AND c.project IS NOT NULL
  GROUP BY c.project, c.department
) e ON e.project = p.id AND e.department = p.department`

export const coverageReasons = {
  registered: { zh: '项目已有目录条目注册并审核通过', en: 'A catalogue entry of the project is registered and approved' },
  suspended: { zh: '项目暂停实施', en: 'The project is suspended' },
  'funding-unstated': { zh: '未载明是否使用财政资金', en: 'The source does not say whether it is fiscally funded' },
  'not-catalogued': { zh: '项目尚无目录条目', en: 'The project has no catalogue entry' },
  'not-approved': { zh: '已有目录条目，尚未注册并审核通过', en: 'Entries exist, none registered and approved' },
}

export const stockMethod = { stock: { zh: '按截至日存量逐项判定', en: 'Each item judged as it stood at the as-of' } }
