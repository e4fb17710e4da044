import { indicator } from './indicator'
import { decision } from './sql/decision'
import { shown } from './sql/shown'
import { standing } from './sql/standing'

const rule = decision(
  [
    ['p.leaders > 0 AND p.staff > 0', 'met', 'both-named'],
    ['p.leaders > 0', 'missed', 'no-staff'],
    ['p.staff > 0', 'missed', 'no-leader'],
  ],
  ['missed', 'nobody-named'],
)

export default indicator({
  id: 'mechanism',
  names: { zh: '责任机制落实', en: 'Responsibility assigned' },
  clause: { ref: '三（一）', text: '明确分管责任领导，形成综合部门统筹协调、信息化专业部门具体实施的协同推进机制，配备专门人员负责，确保该项工作稳定持续开展。' },
  subject: { zh: '部门的责任机制', en: 'The responsibility of the department' },
  formula: { zh: '分管责任领导和专门人员均已明确的部门数 ÷ 部门数', en: 'Departments with leader and staff named ÷ departments' },
  rule: {
    zh: '分管责任领导和专门人员均在册的为已履行，缺一的为未履行。',
    en: 'Met when a leader in charge and dedicated staff are both on record; missed when one is lacking.',
  },
  reads: ['responsible-person'],
  reportedIn: null,
  dimensions: [],
  curable: true,
  minimumN: 1,
  choices: [{ zh: '未载明明确日期的视为已明确', en: 'A person without a day counts as named' }],
  reasons: {
    'both-named': { zh: '分管领导和专门人员均已明确', en: 'Leader and staff named' },
    'no-staff': { zh: '未明确专门人员', en: 'No dedicated staff' },
    'no-leader': { zh: '未明确分管责任领导', en: 'No leader in charge' },
    'nobody-named': { zh: '均未明确', en: 'Neither is named' },
  },
  methods: { record: { zh: '按在册人员判定', en: 'By the persons on record' } },
  verdicts: `
SELECT u.department AS department,
${shown(`  u.department AS subject, '责任机制' AS title,`)}
  ${rule.verdict} AS verdict,
${shown(`  ${rule.reason} AS reason,
  'record' AS method,
  CAST(NULL AS DATE) AS due_on, CAST(NULL AS TIMESTAMP) AS due_at,
  CASE WHEN p.leaders > 0 AND p.staff > 0 THEN CASE WHEN p.leader_on > p.staff_on THEN p.leader_on ELSE COALESCE(p.staff_on, p.leader_on) END END AS done_on, CAST(NULL AS TIMESTAMP) AS done_at,
  CAST(NULL AS INTEGER) AS days, '' AS flags, p.batch AS batch, p.line AS line,`)}
  1 AS count
FROM duty u
LEFT JOIN (
  SELECT r.department, COUNT(CASE WHEN r.role = 'leader' THEN 1 END) AS leaders, COUNT(CASE WHEN r.role = 'staff' THEN 1 END) AS staff
${shown(`    , MIN(CASE WHEN r.role = 'leader' THEN r.named_on END) AS leader_on, MIN(CASE WHEN r.role = 'staff' THEN r.named_on END) AS staff_on,
    MIN(CASE WHEN r.place = 1 THEN r.batch END) AS batch, MIN(CASE WHEN r.place = 1 THEN r.line END) AS line`)}
  FROM (
    SELECT n.department, n.role
${shown(`      , n.named_on, n.batch, n.line, ROW_NUMBER() OVER (PARTITION BY n.department ORDER BY n.named_on NULLS LAST, n.key NULLS LAST) AS place`)}
    FROM responsible_person n
    WHERE ${standing('n')} AND (n.named_on IS NULL OR n.named_on <= :as_of) AND (n.left_on IS NULL OR n.left_on > :as_of)
  ) r
  GROUP BY r.department
) p ON p.department = u.department
WHERE u.scheme = :scheme AND u.indicator = 'mechanism'`,
})
