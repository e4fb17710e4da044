import { indicator } from './indicator'
import { decision } from './sql/decision'
import { shown } from './sql/shown'
import { standing } from './sql/standing'

const rule = decision([['s.suspended_on IS NOT NULL', 'missed', 'supplemented']], ['met', 'complete'])

export default indicator({
  id: 'application-completeness',
  names: { zh: '共享申请一次受理率', en: 'Applications complete at once' },
  clause: { ref: '二（一）4', text: '实现基于政务数据资源目录的数据共享申请、申请审核、数据提供、共享评价。' },
  subject: { zh: '本期递交的每件共享申请', en: 'Each request submitted in the period' },
  formula: { zh: '未要求补正的申请数 ÷ 递交的申请数', en: 'Requests that needed no supplement ÷ requests submitted' },
  rule: {
    zh: '递交后未要求补正的为已履行；曾中止补正的为未履行。由申请部门负责；无目标，仅供参考。',
    en: 'Met when nothing had to be supplemented; missed when the clock was stopped for it. It is the side of the requester; without a target, for information.',
  },
  reads: ['request', 'request-suspension'],
  reportedIn: null,
  dimensions: ['domain', 'month-due'],
  curable: false,
  minimumN: 5,
  choices: [{ zh: '以补正中止记录为申请材料不完整', en: 'A suspension stands for an incomplete application' }],
  reasons: { complete: { zh: '未要求补正', en: 'Nothing to supplement' }, supplemented: { zh: '曾要求补正', en: 'Had to be supplemented' } },
  methods: { record: { zh: '按补正中止记录判定', en: 'By the record of suspensions' } },
  verdicts: `
SELECT r.requester AS department,
${shown(`  r.id AS subject, r.title AS title,`)}
  ${rule.verdict} AS verdict,
${shown(`  ${rule.reason} AS reason,
  'record' AS method,
  r.submitted_on AS due_on, CAST(NULL AS TIMESTAMP) AS due_at, CAST(NULL AS DATE) AS done_on, CAST(NULL AS TIMESTAMP) AS done_at,
  CAST(NULL AS INTEGER) AS days, '' AS flags, r.batch AS batch, r.line AS line,`)}
  r.domain AS domain, SUBSTRING(CAST(r.submitted_on AS VARCHAR), 1, 7) AS month_due, 1 AS count
FROM request r
LEFT JOIN (
  SELECT u.request, MIN(u.suspended_on) AS suspended_on
  FROM request_suspension u
  WHERE ${standing('u')} AND u.suspended_on <= :as_of
  GROUP BY u.request
) s ON s.request = r.id
WHERE ${standing('r')} AND r.requester IS NOT NULL AND r.submitted_on <= :as_of AND r.submitted_on >= :period_start AND r.submitted_on < :period_end`,
})
