import { indicator } from './indicator'
import { decision } from './sql/decision'
import { shown } from './sql/shown'
import { standing } from './sql/standing'

const rule = decision(
  [
    ['o.submitted_on <= :deadline', 'met', 'submitted'],
    ['o.submitted_on IS NOT NULL', 'missed', 'late'],
    [':as_of < :deadline', 'pending', 'not-submitted'],
  ],
  ['missed', 'not-submitted'],
)

export default indicator({
  id: 'list-submission',
  names: { zh: '开放清单按期报送', en: 'Open list submitted in time' },
  clause: { ref: '二（二）2', text: '5月底前，各部门2015年度政务数据资源开放清单报送市经济信息化委，统一通过“上海市政府数据服务网”予以公开。' },
  subject: { zh: '部门的年度开放清单', en: "The department's annual open list" },
  formula: { zh: '5月31日前报送清单的部门数 ÷ 应报送部门数', en: 'Departments that submitted by 31 May ÷ departments that had to' },
  rule: {
    zh: '5月31日（含）前报送的为已履行；期限前未报送的为未到期；逾期或未报送的为未履行。',
    en: 'Met when submitted by the end of 31 May; pending before; missed when late or never.',
  },
  reads: ['open-list'],
  reportedIn: null,
  dimensions: ['list-year', 'month-due'],
  deadline: { on: '05-31', common: true },
  unfinished: ['not-submitted'],
  curable: false,
  minimumN: 1,
  choices: [],
  reasons: {
    submitted: { zh: '按期报送', en: 'Submitted in time' },
    late: { zh: '逾期报送', en: 'Submitted late' },
    'not-submitted': { zh: '尚无报送记录', en: 'No submission on record' },
  },
  methods: { deadline: { zh: '以5月31日为共同期限判定', en: 'Judged by the common deadline of 31 May' } },
  verdicts: `
SELECT d.department AS department,
${shown(`  CONCAT(d.department, '-', CAST(:year AS VARCHAR)) AS subject,
  CONCAT(CAST(:year AS VARCHAR), '年度政务数据资源开放清单') AS title,`)}
  ${rule.verdict} AS verdict,
${shown(`  ${rule.reason} AS reason,
  'deadline' AS method,
  :deadline AS due_on, CAST(NULL AS TIMESTAMP) AS due_at,
  o.submitted_on AS done_on, CAST(NULL AS TIMESTAMP) AS done_at,
  CAST(NULL AS INTEGER) AS days, '' AS flags, o.batch AS batch, o.line AS line,`)}
  :year AS list_year, SUBSTRING(CAST(:deadline AS VARCHAR), 1, 7) AS month_due, 1 AS count
FROM duty d
LEFT JOIN (
  SELECT l.department, CASE WHEN l.submitted_on <= :as_of THEN l.submitted_on END AS submitted_on, l.batch, l.line,
    ROW_NUMBER() OVER (PARTITION BY l.department ORDER BY l.submitted_on NULLS LAST, l.key NULLS LAST) AS place
  FROM open_list l
  WHERE ${standing('l')} AND l.list_year = :year
) o ON o.department = d.department AND o.place = 1
WHERE d.scheme = :scheme AND d.indicator = 'list-submission'
  AND :period_start <= :deadline AND :deadline < :period_end`,
})
