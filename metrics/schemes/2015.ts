import type { Scheme } from './scheme'

const everyone = ['pilot', 'municipal', 'district'] as const
const all = { num: 1, den: 1 }

/** Bodies that the plan names, by their codes on the city's portal. */
const named = { publicSecurity: 'AA700', industryAndCommerce: 'AC600', planning: 'AD300', economyAndIt: 'AG800' }

/** A target of 100 % that the plan does not state. */
const chosen = (clause: string) => [{ from: '2015-01-01', value: all, clause, confirmed: false }]

/** A limit in working days that the plan does not state. */
const limit = (stage: string, days: number, clause: string) => ({
  stage,
  sharingType: null,
  days,
  unit: 'working' as const,
  countsReceipt: false,
  extension: 0,
  // The city's opinion on open data (沪府办〔2014〕37号), on which the plan stands, is of 2014: nothing before was bound.
  validFrom: '2014-01-01',
  validTo: '9999-12-31',
  issuer: '默认口径',
  clause,
  confirmed: false,
})

/** The work plan of 2015 (沪经信推〔2015〕204号). What it does not say is a choice, `confirmed: false`. */
export default {
  id: '2015',
  names: { zh: '2015年度方案', en: 'Scheme of 2015' },
  validFrom: '2015-01-01',
  validTo: '2016-01-01',
  duties: [
    { indicator: 'catalog-coverage-pilot', groups: ['pilot'], clause: '二（一）1' },
    { indicator: 'catalog-coverage', groups: ['municipal'], clause: '二（一）2' },
    { indicator: 'reply-timeliness', groups: everyone, clause: '二（一）4' },
    { indicator: 'list-submission', groups: everyone, clause: '二（二）2' },
    { indicator: 'list-registration', groups: everyone, clause: '二（二）2' },
    { indicator: 'list-availability', groups: everyone, clause: '二（二）2' },
    { indicator: 'api-share', groups: everyone, clause: '二（二）2' },
    { indicator: 'update-compliance', groups: everyone, clause: '三（三）' },
    { indicator: 'maintenance-sync', groups: everyone, clause: '二（一）3' },
    { indicator: 'acceptance-sync', groups: everyone, clause: '二（一）3，三（二）' },
    { indicator: 'change-sync', groups: everyone, clause: '二（一）3' },
    { indicator: 'three-sync', groups: everyone, clause: '三（二）' },
    { indicator: 'review-timeliness', groups: [], departments: [named.economyAndIt], clause: '二（一）4' },
    { indicator: 'provision-timeliness', groups: everyone, clause: '二（一）4' },
    { indicator: 'evaluation-rate', groups: everyone, clause: '二（一）4' },
    { indicator: 'application-completeness', groups: everyone, clause: '二（一）4' },
    { indicator: 'key-domain', groups: everyone, clause: '二（二）2' },
    { indicator: 'realtime-share', groups: everyone, clause: '二（二）' },
    { indicator: 'machine-readable', groups: everyone, clause: '三（三）' },
    { indicator: 'multi-format', groups: everyone, clause: '三（三）' },
    { indicator: 'completeness', groups: everyone, clause: '三（三）' },
    { indicator: 'api-timeliness', groups: everyone, clause: '三（三）' },
    { indicator: 'channels', groups: everyone, clause: '三（四）' },
    { indicator: 'demand-response', groups: everyone, clause: '二（二）3' },
    { indicator: 'population-quality', groups: [], departments: [named.publicSecurity], clause: '二（三）1' },
    { indicator: 'population-increment', groups: ['district'], departments: [named.publicSecurity], clause: '二（三）1' },
    { indicator: 'legal-entity-quality', groups: [], departments: [named.industryAndCommerce, named.economyAndIt], clause: '二（三）2' },
    { indicator: 'legal-entity-upload', groups: everyone, clause: '二（三）2' },
    { indicator: 'district-sharing', groups: ['district'], clause: '二（三）1、2' },
    { indicator: 'spatial-quality', groups: [], departments: [named.planning], clause: '二（三）' },
    { indicator: 'spatial-update', groups: [], departments: [named.planning], clause: '二（三）3' },
    { indicator: 'task-progress', groups: everyone, clause: '三（一）' },
    { indicator: 'mechanism', groups: everyone, clause: '三（一）' },
  ],
  targets: {
    'catalog-coverage-pilot': [{ from: '2015-01-01', value: all, clause: '二（一）1', confirmed: true }],
    'catalog-coverage': [
      { from: '2014-01-01', value: { num: 40, den: 100 }, clause: '二（一）2（4:3:3）', confirmed: false },
      { from: '2015-01-01', value: { num: 70, den: 100 }, clause: '二（一）2', confirmed: true },
      { from: '2016-01-01', value: all, clause: '二（一）2（4:3:3）', confirmed: false },
    ],
    'reply-timeliness': [{ from: '2015-01-01', value: all, clause: '二（一）4', confirmed: false }],
    'api-share': [{ from: '2015-01-01', value: { num: 30, den: 100 }, clause: '二（二）2', confirmed: true }],
    'update-compliance': [{ from: '2015-01-01', value: all, clause: '三（三）', confirmed: false }],
    'list-submission': [{ from: '2015-01-01', value: all, clause: '二（二）2', confirmed: true }],
    'list-registration': [{ from: '2015-01-01', value: all, clause: '二（二）2', confirmed: false }],
    'list-availability': [{ from: '2015-01-01', value: all, clause: '二（二）2', confirmed: false }],
    'maintenance-sync': chosen('二（一）3'),
    'acceptance-sync': chosen('二（一）3，三（二）'),
    'change-sync': chosen('二（一）3'),
    'three-sync': chosen('三（二）'),
    'review-timeliness': chosen('二（一）4'),
    'provision-timeliness': chosen('二（一）4'),
    'evaluation-rate': chosen('二（一）4'),
    'key-domain': chosen('二（二）2'),
    'machine-readable': chosen('三（三）'),
    completeness: chosen('三（三）'),
    'api-timeliness': chosen('三（三）'),
    'demand-response': chosen('二（二）3'),
    'population-quality': chosen('二（三）1'),
    'population-increment': chosen('二（三）1'),
    'legal-entity-quality': chosen('二（三）2'),
    'legal-entity-upload': chosen('二（三）2'),
    'district-sharing': chosen('二（三）1、2'),
    'spatial-quality': chosen('二（三）'),
    'spatial-update': chosen('二（三）3'),
    'task-progress': chosen('三（一）'),
    mechanism: chosen('三（一）'),
  },
  weights: { 'catalog-coverage-pilot': 25, 'catalog-coverage': 25, 'api-share': 25, 'reply-timeliness': 25, 'update-compliance': 25 },
  weightsConfirmed: false,
  weightsClause: '工作计划未规定权重，四项主要指标各占 25',
  headlines: [
    { id: 'coverage', names: { zh: '目录编目注册率', en: 'Catalogue coverage' }, indicators: ['catalog-coverage-pilot', 'catalog-coverage'] },
    { id: 'api', names: { zh: '接口方式开放比例', en: 'API share' }, indicators: ['api-share'] },
    { id: 'reply', names: { zh: '共享申请按期回复率', en: 'Reply timeliness' }, indicators: ['reply-timeliness'] },
    { id: 'update', names: { zh: '按期更新率', en: 'Update compliance' }, indicators: ['update-compliance'] },
  ],
  deadlineRules: [
    { ...limit('reply', 10, '二（一）4「在规定时间内予以回复」，天数未载明'), extension: 10 },
    limit('review', 2, '二（一）4「申请审核」，天数未载明'),
    limit('provision', 10, '二（一）4「数据提供」，天数未载明'),
    limit('evaluation', 20, '二（一）4「共享评价」，天数未载明'),
    limit('catalog-change', 10, '二（一）3「及时进行数据目录的变更」，天数未载明'),
    limit('three-sync', 5, '三（二）「三同步」，天数未载明'),
    limit('demand', 15, '二（二）3，天数未载明'),
    limit('enterprise-publicity', 1, '二（三）2「实时上传」，天数未载明'),
  ],
} satisfies Scheme
