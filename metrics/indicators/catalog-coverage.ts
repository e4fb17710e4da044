import { indicator } from './indicator'
import { coverageReasons, coverageVerdicts, kindUnstated, stockMethod } from './sql/catalog-coverage'

export default indicator({
  id: 'catalog-coverage',
  names: { zh: '运维项目编目注册率', en: 'Catalogue coverage of maintenance projects' },
  clause: {
    ref: '二（一）2',
    text: '其他市级部门继续按照4:3:3的工作步骤，在年底前累计完成70%以上市级部门财政支出预算安排的信息化运维项目的数据资源编目和注册。',
  },
  subject: { zh: '非试点市级部门财政预算安排的每个运维项目', en: 'Each maintenance project in the fiscal budget of a municipal department that is not a pilot' },
  formula: { zh: '已编目注册的运维项目数 ÷ 应编目注册的运维项目数', en: 'Maintenance projects catalogued and registered ÷ maintenance projects due' },
  rule: {
    zh: '运维项目至少有一个目录条目注册并审核通过，即为已履行；12月31日前未完成的为未到期，其后为未履行；暂停实施的项目豁免，不论是否完成；未载明项目类别、资金来源或预算年度的为来源未载明。',
    en: 'Met when at least one catalogue entry of the project is registered and approved; pending until 31 December, then missed; suspended projects are exempt, done or not; projects whose kind, funding or budget year is not stated are unknown.',
  },
  reads: ['project', 'catalog-entry'],
  reportedIn: 'project',
  dimensions: ['domain', 'project-kind'],
  deadline: { on: '12-31', common: true },
  unfinished: ['not-catalogued', 'not-approved'],
  curable: true,
  minimumN: 5,
  choices: [
    { zh: '4:3:3 理解为 2014 年底 40%、2016 年底 100%', en: '4:3:3 is read as 40 % by the end of 2014 and 100 % by the end of 2016' },
    { zh: '累计口径：预算年度不晚于本年度的运维项目均计入', en: 'Cumulative: maintenance projects of this and earlier budget years count' },
    { zh: '目录条目须由项目所属部门编目', en: "An entry counts for a project of its own department" },
  ],
  reasons: { ...coverageReasons, ...kindUnstated },
  methods: stockMethod,
  verdicts: coverageVerdicts(
    'catalog-coverage',
    "(p.kind = 'maintenance' OR p.kind IS NULL) AND COALESCE(p.fiscal_funded, TRUE) AND (p.budget_year IS NULL OR p.budget_year <= :year)",
    "CASE WHEN p.kind IS NULL THEN 'kind-unstated' WHEN p.fiscal_funded IS NULL THEN 'funding-unstated' WHEN p.budget_year IS NULL THEN 'budget-year-unstated' END",
  ),
})
