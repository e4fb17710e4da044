import { indicator } from './indicator'
import { stockMethod } from './sql/catalog-coverage'
import { decision } from './sql/decision'
import { checked, listVerdicts, openedOn } from './sql/list-verdicts'

const rule = decision(
  [
    [checked, 'met', 'checked'],
    [`NOT ${checked} AND :as_of < :deadline`, 'pending', 'check-failed'],
    [`NOT ${checked}`, 'missed', 'check-failed'],
    ['i.opened_on <= :as_of', 'met', 'opened'],
    [':as_of < :deadline', 'pending', 'not-opened'],
  ],
  ['missed', 'not-opened'],
)

export default indicator({
  id: 'list-availability',
  names: { zh: '清单兑现率', en: 'Availability of the open list' },
  clause: { ref: '二（二）2', text: '10月底前，通过目录管理系统完成拟开放数据资源的注册和审核，确保公众通过数据服务网能够查询、获取各类数据资源。' },
  subject: { zh: '年度开放清单的每一项', en: 'Each item of the annual open list' },
  formula: { zh: '公众能够查询、获取的清单项数 ÷ 年度开放清单项数', en: 'Items that the public can find and fetch ÷ items of the year' },
  rule: {
    zh: '核查可查询获取的，或未核查而已开放的，为已履行；10月31日前尚不能获取的为未到期，其后为未履行。',
    en: 'Met when a check found it, or unchecked and opened; pending until 31 October, then missed.',
  },
  reads: ['list-item'],
  reportedIn: 'list-item',
  dimensions: ['domain', 'openness', 'mode', 'frequency', 'list-year'],
  deadline: { on: '10-31', common: true },
  unfinished: ['not-opened', 'check-failed'],
  curable: true,
  minimumN: 5,
  choices: [
    { zh: '未经核查的，以开放日期为准', en: 'Where no check is on record, the opening day counts' },
    { zh: '核查结果自其观测之日起有效', en: 'A check counts from the day of its observation' },
  ],
  reasons: {
    checked: { zh: '经核查可查询获取', en: 'Checked: it can be found and fetched' },
    opened: { zh: '已开放，未经核查', en: 'Opened, not checked' },
    'check-failed': { zh: '经核查不能查询获取', en: 'Checked: it cannot be fetched' },
    'not-opened': { zh: '尚未开放', en: 'Not opened' },
  },
  methods: stockMethod,
  verdicts: listVerdicts(rule, 'stock', openedOn),
})
