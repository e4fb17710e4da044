import { indicator } from './indicator'
import { limitChoice, limitFlags, limitMethods, limitReasons, limitVerdicts } from './sql/limit'
import { standing } from './sql/standing'

export default indicator({
  id: 'change-sync',
  names: { zh: '目录变更及时率', en: 'Timeliness of catalogue changes' },
  clause: { ref: '二（一）3', text: '在项目运维和升级改造中发生数据目录变动的，需及时进行数据目录的变更。' },
  subject: { zh: '引起数据目录变动的每次运维或升级改造', en: 'Each maintenance or upgrade that changes the data' },
  formula: { zh: '按期变更目录的变动数 ÷ 应变更目录的变动数', en: 'Changes catalogued in time ÷ changes due' },
  rule: {
    zh: '自变动之日起在规定期限内变更目录的为已履行；逾期变更或逾期未变更的为未履行；期限未到的为未到期；未载明变动日期的为来源未载明。',
    en: 'Met when the catalogue was changed within the limit; missed when late or overdue; pending while the deadline lies ahead; unknown without the day of the change.',
  },
  reads: ['project-event', 'catalog-change'],
  reportedIn: null,
  dimensions: ['domain', 'month-due'],
  curable: false,
  minimumN: 5,
  days: 'working',
  choices: [limitChoice('自变动之日起', 'The catalogue is changed', 10)],
  reasons: limitReasons,
  methods: limitMethods,
  flags: limitFlags,
  verdicts: limitVerdicts({
    stage: 'catalog-change',
    columns: ['domain'],
    subjects: `
    SELECT e.department, e.id AS subject, e.title, e.domain, e.happened_on AS started_on, CAST(NULL AS DATE) AS stated_on, CAST(NULL AS TIMESTAMP) AS stated_at,
      c.changed_on AS ended_on, CAST(NULL AS TIMESTAMP) AS ended_at, e.batch, e.line
    FROM project_event e
    LEFT JOIN (
      SELECT k.event, k.department, MIN(k.changed_on) AS changed_on
      FROM catalog_change k
      WHERE ${standing('k')} AND k.changed_on <= :as_of
      GROUP BY k.event, k.department
    ) c ON c.event = e.id AND c.department = e.department
    WHERE ${standing('e')} AND e.kind = 'change'`,
  }),
})
