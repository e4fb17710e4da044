import { indicator } from './indicator'
import { limitChoice, limitFlags, limitMethods, limitReasons, limitVerdicts } from './sql/limit'
import { standing } from './sql/standing'

const steps = ['sorted', 'determined', 'catalogued']

/** The day of a step that is not done at the as-of. */
const never = "DATE '9999-12-31'"

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
    SELECT k.department, k.id AS subject, k.title, k.domain, k.openness, NULLIF(k.first_on, ${never}) AS started_on, CAST(NULL AS DATE) AS stated_on, CAST(NULL AS TIMESTAMP) AS stated_at,
      CASE WHEN k.first_on = ${never} THEN COALESCE(k.registered_on, k.approved_on) ELSE k.last_on END AS ended_on, CAST(NULL AS TIMESTAMP) AS ended_at, k.batch, k.line
    FROM (
      SELECT t.*, CASE WHEN t.catalogued < t.earlier THEN t.catalogued ELSE t.earlier END AS first_on, CASE WHEN t.catalogued > t.later THEN t.catalogued ELSE t.later END AS last_on
      FROM (
        SELECT d.*, CASE WHEN d.determined < d.sorted THEN d.determined ELSE d.sorted END AS earlier, CASE WHEN d.determined > d.sorted THEN d.determined ELSE d.sorted END AS later
        FROM (
          SELECT s.*, ${steps.map((step) => `CASE WHEN s.${step}_on <= :as_of THEN s.${step}_on ELSE ${never} END AS ${step}`).join(', ')}
          FROM catalog_entry s
          WHERE ${standing('s')} AND (${steps.map((step) => `s.${step}_on <= :as_of`).join(' OR ')}
            OR (${steps.map((step) => `s.${step}_on IS NULL`).join(' AND ')} AND (s.registered_on IS NULL OR s.registered_on <= :as_of)))
        ) d
      ) t
    ) k`,
  }),
})
