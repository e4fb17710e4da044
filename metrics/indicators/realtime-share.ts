import { indicator } from './indicator'
import { stockMethod } from './sql/catalog-coverage'
import { decision } from './sql/decision'
import { listVerdicts, openedOn } from './sql/list-verdicts'

const often = "f.kind = 'cycle' AND f.unit = 'day' AND f.length = 1"

const rule = decision(
  [
    ["f.kind IS NULL OR f.kind = 'unknown'", 'unknown', 'frequency-unstated'],
    ['i.mode IS NULL', 'unknown', 'mode-unstated'],
    [`NOT (${often})`, 'missed', 'slower'],
    ["i.mode <> 'api'", 'missed', 'file-mode'],
  ],
  ['met', 'realtime'],
)

export default indicator({
  id: 'realtime-share',
  names: { zh: '实时动态数据占比', en: 'Share of real-time data' },
  clause: { ref: '二（二）', text: '以开放实时、动态数据资源为重点，进一步丰富数据内容和形式，提升数据服务质量。' },
  subject: { zh: '年度开放清单的每一项', en: 'Each item of the annual open list' },
  formula: { zh: '实时或每日更新、以接口方式提供的清单项数 ÷ 年度开放清单项数', en: 'List items updated daily or in real time through an API ÷ list items of the year' },
  rule: {
    zh: '声明实时或每日更新并以接口方式提供的为已履行，其余为未履行；未载明更新频率或方式的为来源未载明。无目标，仅供参考。',
    en: 'Met when declared real-time or daily and delivered by API; missed otherwise; unknown where frequency or mode is not stated. Without a target, for information.',
  },
  reads: ['list-item'],
  reportedIn: 'list-item',
  dimensions: ['domain', 'openness', 'mode', 'frequency', 'list-year'],
  curable: true,
  minimumN: 5,
  choices: [],
  reasons: {
    realtime: { zh: '实时或每日更新的接口', en: 'Real-time or daily, by API' },
    slower: { zh: '更新慢于每日', en: 'Slower than daily' },
    'file-mode': { zh: '以文件方式提供', en: 'Delivered as a file' },
    'frequency-unstated': { zh: '来源未载明更新频率', en: 'Frequency not stated' },
    'mode-unstated': { zh: '来源未载明开放方式', en: 'Mode not stated' },
  },
  methods: stockMethod,
  verdicts: listVerdicts(rule, 'stock', openedOn, '', 'CAST(NULL AS DATE)'),
})
