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
    zh: '项目至少有一个目录条目注册并审核通过，即为已履行；年底前未完成的为未到期，年底后为未履行；暂停实施的项目豁免；未载明资金来源的不计入。',
    en: 'Met when at least one catalogue entry of the project is registered and approved; pending until the year ends, then missed; suspended projects are exempt; projects whose funding is not stated are unknown.',
  },
  reads: ['project', 'catalog-entry'],
  reportedIn: 'project',
  dimensions: ['domain', 'project-kind'],
  deadline: { on: '12-31', common: true },
  curable: true,
  minimumN: 5,
  choices: [{ zh: '完成期限取年底（12月31日）', en: 'The deadline is the end of the year (31 December)' }],
  reasons: coverageReasons,
  methods: stockMethod,
  verdicts: coverageVerdicts('p.built_on <= :as_of'),
})
