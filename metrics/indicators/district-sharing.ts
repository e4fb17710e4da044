import { indicator } from './indicator'
import { decision } from './sql/decision'
import { shown } from './sql/shown'
import { standing } from './sql/standing'

const rule = decision(
  [
    ['s.shared_on IS NOT NULL', 'met', 'shared'],
    [':as_of < :deadline', 'pending', 'not-shared'],
  ],
  ['missed', 'not-shared'],
)

export default indicator({
  id: 'district-sharing',
  names: { zh: '基础库区县共享率', en: 'Base databases shared with districts' },
  clause: { ref: '二（三）1、2', text: '完善人口数据在部门和区县的应用方式……开展区县法人数据共享，深化法人库数据应用。' },
  subject: { zh: '每个区县的人口库和法人库', en: 'The population and the legal-entity database, for each district' },
  formula: { zh: '已向区县共享的基础库数 ÷ 应共享的基础库数', en: 'Base databases shared with the district ÷ base databases due' },
  rule: {
    zh: '已向区县共享的为已履行；12月31日前尚未共享的为未到期，其后为未履行。',
    en: 'Met once the base database is shared with the district; pending until 31 December, then missed.',
  },
  reads: ['base-sharing'],
  reportedIn: null,
  dimensions: [],
  deadline: { on: '12-31', common: true },
  unfinished: ['not-shared'],
  curable: true,
  minimumN: 1,
  choices: [
    { zh: '完成期限取年底（12月31日）', en: 'The deadline is the end of the year (31 December)' },
    { zh: '按区县列示', en: 'Shown by district' },
  ],
  reasons: { shared: { zh: '已共享', en: 'Shared' }, 'not-shared': { zh: '尚未共享', en: 'Not shared' } },
  methods: { deadline: { zh: '按共享开通记录判定', en: 'By the record of sharing' } },
  verdicts: `
SELECT u.department AS department,
${shown(`  CONCAT(u.department, '-', b.base) AS subject, b.title AS title,`)}
  ${rule.verdict} AS verdict,
${shown(`  ${rule.reason} AS reason,
  'deadline' AS method,
  :deadline AS due_on, CAST(NULL AS TIMESTAMP) AS due_at, s.shared_on AS done_on, CAST(NULL AS TIMESTAMP) AS done_at,
  CAST(NULL AS INTEGER) AS days, '' AS flags, s.batch AS batch, s.line AS line,`)}
  1 AS count
FROM duty u
CROSS JOIN (SELECT 'population' AS base, '实有人口库' AS title UNION ALL SELECT 'legal-entity' AS base, '法人库' AS title) b
LEFT JOIN base_sharing s ON s.department = u.department AND s.base = b.base AND ${standing('s')} AND s.shared_on <= :as_of
WHERE u.scheme = :scheme AND u.indicator = 'district-sharing'`,
})
