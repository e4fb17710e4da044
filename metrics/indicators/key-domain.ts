import { indicator } from './indicator'
import { decision } from './sql/decision'
import { openedOn } from './sql/list-verdicts'
import { shown } from './sql/shown'
import { standing } from './sql/standing'

const rule = decision(
  [
    ['o.opened_on IS NOT NULL', 'met', 'opened'],
    [':as_of < :deadline', 'pending', 'not-opened'],
  ],
  ['missed', 'not-opened'],
)

export default indicator({
  id: 'key-domain',
  names: { zh: '重点领域覆盖率', en: 'Coverage of key domains' },
  clause: { ref: '二（二）2', text: '结合各领域、各行业实际情况和社会需求，根据年度计划明确的重点开放领域（详见附件1），制定本部门2015年度政务数据资源开放清单。' },
  subject: { zh: '年度计划分工给部门的每个重点领域', en: 'Each key domain that the year assigns to the department' },
  formula: { zh: '已有数据开放的重点领域数 ÷ 承担的重点领域数', en: 'Key domains with data opened ÷ key domains assigned' },
  rule: {
    zh: '本年度清单中该领域至少一项已开放的为已履行；12月31日前尚无的为未到期，其后为未履行。',
    en: "Met when at least one item of the year's list in that domain is open; pending until 31 December, then missed.",
  },
  reads: ['key-domain', 'list-item'],
  reportedIn: null,
  dimensions: ['domain', 'list-year'],
  deadline: { on: '12-31', common: true },
  unfinished: ['not-opened'],
  curable: true,
  minimumN: 1,
  choices: [{ zh: '完成期限取年底（12月31日）', en: 'The deadline is the end of the year (31 December)' }],
  reasons: { opened: { zh: '该领域已有数据开放', en: 'Data of the domain are open' }, 'not-opened': { zh: '该领域尚无数据开放', en: 'No data of the domain are open' } },
  methods: { deadline: { zh: '按本年度清单的开放情况判定', en: "By what is open of the year's list" } },
  verdicts: `
SELECT k.department AS department,
${shown(`  CONCAT(k.department, '-', k.domain) AS subject, CONCAT('重点领域：', k.domain) AS title,`)}
  ${rule.verdict} AS verdict,
${shown(`  ${rule.reason} AS reason,
  'deadline' AS method,
  :deadline AS due_on, CAST(NULL AS TIMESTAMP) AS due_at, o.opened_on AS done_on, CAST(NULL AS TIMESTAMP) AS done_at,
  CAST(NULL AS INTEGER) AS days, '' AS flags, k.batch AS batch, k.line AS line,`)}
  k.domain AS domain, k.list_year AS list_year, 1 AS count
FROM key_domain k
LEFT JOIN (
  SELECT i.department, i.domain, MIN(${openedOn}) AS opened_on
  FROM list_item i
  WHERE ${standing('i')} AND i.list_year = :year
  GROUP BY i.department, i.domain
) o ON o.department = k.department AND o.domain = k.domain
WHERE ${standing('k')} AND k.list_year = :year`,
})
