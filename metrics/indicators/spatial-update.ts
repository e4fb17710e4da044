import { indicator } from './indicator'
import { cycleDecision, cycleFlags, cycleMethods, cycleReasons, cycleVerdicts } from './sql/cycle-verdicts'

export default indicator({
  id: 'spatial-update',
  names: { zh: '空间地理库更新率', en: 'Update of the spatial base database' },
  clause: { ref: '二（三）3', text: '进一步提高空间地理库数据的更新频率，拓展空间地理信息公共服务云平台应用。' },
  subject: { zh: '本期内有更新周期届满的每个空间地理图层', en: 'Each spatial layer with an update cycle that ends in the period' },
  formula: { zh: '按期更新的图层数 ÷ 应更新的图层数', en: 'Layers updated on schedule ÷ layers with elapsed cycles' },
  rule: {
    zh: '有更新日志的，逐一核对本期届满的更新周期，九成以上按期更新为已履行；无日志的，只看最近一个届满周期。不定期、按需、一次性、静态的豁免。',
    en: 'With an update log, at least 90 % of the cycles that ended in the period were served; without one, the last elapsed cycle alone. Irregular, as needed, once and static are exempt.',
  },
  reads: ['layer'],
  alsoReads: ['update-log'],
  reportedIn: 'layer',
  dimensions: ['frequency', 'month-due'],
  curable: false,
  minimumN: 5,
  choices: [{ zh: '届满周期按期更新达 90% 视为履行', en: '90 % of the elapsed cycles served counts as met' }],
  reasons: cycleReasons,
  methods: cycleMethods,
  flags: cycleFlags,
  verdicts: cycleVerdicts({ rule: cycleDecision(), table: 'layer', columns: [] }),
})
