import { indicator } from './indicator'
import { stockMethod } from './sql/catalog-coverage'
import { decision } from './sql/decision'
import { listVerdicts, openedOn } from './sql/list-verdicts'

const rule = decision(
  [
    ['i.mode IS NULL', 'unknown', 'mode-unstated'],
    ["i.mode <> 'api'", 'missed', 'file-mode'],
    [`${openedOn} IS NOT NULL`, 'met', 'api-opened'],
    [':as_of < :deadline', 'pending', 'api-planned'],
  ],
  ['missed', 'api-planned'],
)

export default indicator({
  id: 'api-share',
  names: { zh: '接口方式开放比例', en: 'API share' },
  clause: {
    ref: '二（二）2，三（三）',
    text: '以应用程序接口方式开放的数据资源原则上比例不低于年度总数的30%。',
  },
  subject: { zh: '年度开放清单的每一项', en: 'Each item of the annual open list' },
  formula: { zh: '以接口方式开放的清单项数 ÷ 年度开放清单项数', en: 'List items opened through an API ÷ list items of the year' },
  rule: {
    zh: '以接口方式开放的为已履行；以文件方式开放或计划的为未履行；计划为接口、尚未开放的，10月31日前为未到期，其后为未履行；未载明方式的为来源未载明，不作 0% 处理。',
    en: 'Met when opened through an API; missed when opened or planned as a file; planned as API and not opened is pending until 31 October, then missed; unknown, and not 0 %, when the mode is not stated.',
  },
  reads: ['list-item'],
  reportedIn: 'list-item',
  dimensions: ['domain', 'openness', 'mode', 'frequency', 'list-year'],
  deadline: { on: '10-31', common: false },
  unfinished: ['api-planned'],
  curable: true,
  minimumN: 5,
  choices: [{ zh: '未载明开放日期的，以门户核查可获取之日为准', en: 'Where no opening day is stated, the day on which a check found it on the portal counts' }],
  reasons: {
    'api-opened': { zh: '已以接口方式开放', en: 'Opened through an API' },
    'file-mode': { zh: '以文件方式开放或计划以文件方式开放', en: 'Opened or planned as a file' },
    'api-planned': { zh: '计划为接口方式，尚未开放', en: 'Planned as an API, not opened yet' },
    'mode-unstated': { zh: '来源未载明开放方式', en: 'The source does not state the mode' },
  },
  methods: stockMethod,
  verdicts: listVerdicts(rule, 'stock', openedOn),
})
