import { indicator } from './indicator'
import { decision } from './sql/decision'
import { listVerdicts } from './sql/list-verdicts'

const rule = decision(
  [
    ['i.approved_on <= :as_of AND i.approved_on <= :deadline', 'met', 'approved-in-time'],
    ['i.approved_on <= :as_of', 'missed', 'approved-late'],
    [':as_of < :deadline AND i.registered_on <= :as_of', 'pending', 'not-approved'],
    [':as_of < :deadline', 'pending', 'not-registered'],
    ['i.registered_on <= :as_of', 'missed', 'not-approved'],
  ],
  ['missed', 'not-registered'],
)

export default indicator({
  id: 'list-registration',
  names: { zh: '清单注册审核完成率', en: 'Registration of the open list' },
  clause: { ref: '二（二）2', text: '10月底前，通过目录管理系统完成拟开放数据资源的注册和审核，确保公众通过数据服务网能够查询、获取各类数据资源。' },
  subject: { zh: '年度开放清单的每一项', en: 'Each item of the annual open list' },
  formula: { zh: '10月31日前注册并审核通过的清单项数 ÷ 年度开放清单项数', en: 'Items registered and approved by 31 October ÷ items of the year' },
  rule: {
    zh: '10月31日（含）前注册并审核通过的为已履行；期限前未完成的为未到期；逾期完成或未完成的为未履行。',
    en: 'Met when registered and approved by the end of 31 October; pending before; missed when late or not done.',
  },
  reads: ['list-item'],
  reportedIn: 'list-item',
  dimensions: ['domain', 'openness', 'mode', 'frequency', 'list-year'],
  deadline: { on: '10-31', common: true },
  unfinished: ['not-registered', 'not-approved'],
  curable: false,
  minimumN: 5,
  choices: [{ zh: '审核通过日期视为注册审核完成的日期', en: 'The day of approval stands for registration and approval' }],
  reasons: {
    'approved-in-time': { zh: '期限内注册并审核通过', en: 'Registered and approved in time' },
    'approved-late': { zh: '逾期审核通过', en: 'Approved late' },
    'not-approved': { zh: '已注册，尚未审核通过', en: 'Registered, not approved' },
    'not-registered': { zh: '尚未注册', en: 'Not registered' },
  },
  methods: { deadline: { zh: '以10月31日为共同期限逐项判定', en: 'Each item judged by the common deadline of 31 October' } },
  verdicts: listVerdicts(
    rule,
    'deadline',
    'CASE WHEN i.approved_on <= :as_of THEN i.approved_on END',
    ':period_start <= :deadline AND :deadline < :period_end',
  ),
})
