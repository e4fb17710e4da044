import type { Scheme } from './scheme'

const everyone = ['pilot', 'municipal', 'district'] as const
const all = { num: 1, den: 1 }

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
  },
  weights: { 'catalog-coverage-pilot': 25, 'catalog-coverage': 25, 'api-share': 25, 'reply-timeliness': 25, 'update-compliance': 25 },
  weightsConfirmed: false,
  headlines: [
    { id: 'coverage', names: { zh: '目录编目注册率', en: 'Catalogue coverage' }, indicators: ['catalog-coverage-pilot', 'catalog-coverage'] },
    { id: 'api', names: { zh: '接口方式开放比例', en: 'API share' }, indicators: ['api-share'] },
    { id: 'reply', names: { zh: '共享申请按期回复率', en: 'Reply timeliness' }, indicators: ['reply-timeliness'] },
    { id: 'update', names: { zh: '按期更新率', en: 'Update compliance' }, indicators: ['update-compliance'] },
  ],
  deadlineRules: [
    {
      stage: 'reply',
      sharingType: null,
      days: 10,
      unit: 'working',
      countsReceipt: false,
      extension: 10,
      validFrom: '0001-01-01',
      validTo: '9999-12-31',
      issuer: '默认口径',
      clause: '二（一）4「在规定时间内予以回复」，天数未载明',
      confirmed: false,
    },
  ],
} satisfies Scheme
