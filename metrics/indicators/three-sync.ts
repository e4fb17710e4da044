import { indicator } from './indicator'
import { limitChoice, limitFlags, limitMethods, limitReasons, limitVerdicts } from './sql/limit'
import { standing } from './sql/standing'

export default indicator({
  id: 'three-sync',
  names: { zh: '三同步率', en: 'Three steps together' },
  clause: { ref: '三（二）', text: '做到资源梳理、开放属性认定、资源编目“三同步”，全面摸清部门数据资源家底。' },
  subject: { zh: '本期产生的每个目录条目', en: 'Each catalogue entry created in the period' },
  formula: { zh: '梳理、认定、编目同步完成的条目数 ÷ 应同步完成的条目数', en: 'Entries sorted out, determined and catalogued together ÷ entries due' },
  rule: {
    zh: '梳理、开放属性认定、编目三项在首项之后的规定期限内全部完成的为已履行；逾期完成或逾期未全部完成的为未履行；期限未到的为未到期；三项日期均未载明的为来源未载明。',
    en: 'Met when all three steps were done within the limit after the first; missed when late or overdue; pending while the deadline lies ahead; unknown when none of the three days is stated.',
  },
  reads: ['catalog-entry'],
  reportedIn: 'catalog-entry',
  dimensions: ['domain', 'openness', 'month-due'],
  curable: false,
  minimumN: 5,
  days: 'working',
  choices: [limitChoice('三项自首项完成之日起', 'All three steps follow the first', 5)],
  reasons: limitReasons,
  methods: limitMethods,
  flags: limitFlags,
  verdicts: limitVerdicts({
    stage: 'three-sync',
    columns: ['domain', 'openness'],
    subjects: `
    SELECT k.department, k.id AS subject, k.title, k.domain, k.openness, t.started_on, CAST(NULL AS DATE) AS stated_on, CAST(NULL AS TIMESTAMP) AS stated_at,
      CASE WHEN t.steps = 3 THEN t.last_on WHEN t.steps IS NULL THEN COALESCE(k.registered_on, k.approved_on) END AS ended_on, CAST(NULL AS TIMESTAMP) AS ended_at, k.batch, k.line
    FROM catalog_entry k
    LEFT JOIN (
      SELECT d.key, MIN(d.day) AS started_on, MAX(d.day) AS last_on, COUNT(d.day) AS steps
      FROM (
        SELECT s.key, s.sorted_on AS day FROM catalog_entry s WHERE ${standing('s')} AND s.sorted_on <= :as_of
        UNION ALL
        SELECT s.key, s.determined_on AS day FROM catalog_entry s WHERE ${standing('s')} AND s.determined_on <= :as_of
        UNION ALL
        SELECT s.key, s.catalogued_on AS day FROM catalog_entry s WHERE ${standing('s')} AND s.catalogued_on <= :as_of
      ) d
      GROUP BY d.key
    ) t ON t.key = k.key
    WHERE ${standing('k')} AND (t.steps IS NOT NULL OR (k.sorted_on IS NULL AND k.determined_on IS NULL AND k.catalogued_on IS NULL AND (k.registered_on IS NULL OR k.registered_on <= :as_of)))`,
  }),
})
