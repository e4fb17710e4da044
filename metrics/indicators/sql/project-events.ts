import { standing } from './standing'

/** Events `e` of a kind, with the day by which their project's own catalogue entries were first registered and approved. */
export const eventSubjects = (kind: string): string => `
    SELECT e.department, e.id AS subject, e.title, e.domain, e.list_attached, CAST(NULL AS DATE) AS started_on,
      e.happened_on AS stated_on, CAST(NULL AS TIMESTAMP) AS stated_at, c.catalogued_on AS ended_on, CAST(NULL AS TIMESTAMP) AS ended_at, e.batch, e.line
    FROM project_event e
    LEFT JOIN (
      SELECT k.project, k.department, MIN(CASE WHEN k.registered_on > k.approved_on THEN k.registered_on ELSE k.approved_on END) AS catalogued_on
      FROM catalog_entry k
      WHERE ${standing('k')} AND k.approved_on <= :as_of AND (k.registered_on IS NULL OR k.registered_on <= :as_of)
      GROUP BY k.project, k.department
    ) c ON c.project = e.project AND c.department = e.department
    WHERE ${standing('e')} AND e.kind = '${kind}'`

export const eventReasons = {
  'in-time': { zh: '已同步编目注册', en: 'Catalogued and registered by then' },
  late: { zh: '其后方编目注册', en: 'Catalogued and registered only afterwards' },
  overdue: { zh: '未编目注册', en: 'Not catalogued and registered' },
  open: { zh: '尚未到期', en: 'Still ahead' },
  'no-clock': { zh: '来源未载明日期', en: 'The source does not state the day' },
} as const
