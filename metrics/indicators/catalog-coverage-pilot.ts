import { indicator } from './indicator'
import { coverageReasons, coverageVerdicts, stockMethod } from './sql/catalog-coverage'

export default indicator({
  id: 'catalog-coverage-pilot',
  names: { zh: '试点单位已建项目编目注册率', en: 'Catalogue coverage of built projects (pilots)' },
  clause: {
    ref: '二（一）1',
    text: '九家试点单位需完成已建成的使用财政资金安排的信息化项目的数据资源编目和注册。',
  },
  subject: { zh: '试点单位已建成、使用财政资金的每个信息化项目', en: 'Each built, fiscally funded IT project of a pilot department' },
  formula: { zh: '已编目注册的项目数 ÷ 应编目注册的项目数', en: 'Projects catalogued and registered ÷ projects due' },
  rule: {
    zh: '项目至少有一个目录条目注册并审核通过，即为已履行；12月31日前未完成的为未到期，其后为未履行；暂停实施的项目豁免，不论是否完成；未载明资金来源的为来源未载明。',
    en: 'Met when at least one catalogue entry of the project is registered and approved; pending until 31 December, then missed; suspended projects are exempt, done or not; projects whose funding is not stated are unknown.',
  },
  reads: ['project', 'catalog-entry'],
  reportedIn: 'project',
  dimensions: ['domain', 'project-kind'],
  deadline: { on: '12-31', common: true },
  unfinished: ['not-catalogued', 'not-approved'],
  curable: true,
  minimumN: 5,
  choices: [
    { zh: '完成期限取年底（12月31日）', en: 'The deadline is the end of the year (31 December)' },
    { zh: '目录条目须由项目所属部门编目', en: "An entry counts for a project of its own department" },
  ],
  reasons: coverageReasons,
  methods: stockMethod,
  verdicts: coverageVerdicts(
    'catalog-coverage-pilot',
    'COALESCE(p.fiscal_funded, TRUE) AND p.built_on <= :as_of',
    "CASE WHEN p.fiscal_funded IS NULL THEN 'funding-unstated' END",
  ),
})
