import { indicator } from './indicator'
import { cycleDecision, cycleFlags, cycleMethods, cycleReasons, cycleVerdicts } from './sql/cycle-verdicts'

export default indicator({
  id: 'api-timeliness',
  names: { zh: '接口数据更新及时率', en: 'Update timeliness of APIs' },
  clause: { ref: '三（三）', text: '重点推进本部门以应用程序接口方式开放数据产品，减少数据维护人工干预。' },
  subject: { zh: '以接口方式开放、本期内有更新周期届满的每个数据集', en: 'Each API-mode open dataset with an update cycle that ends in the period' },
  formula: { zh: '按期更新的接口数据集数 ÷ 应更新的接口数据集数', en: 'API datasets updated on schedule ÷ API datasets with elapsed cycles' },
  rule: {
    zh: '按更新或心跳日志逐一核对本期届满的更新周期，九成以上按期更新为已履行；部门未报送接口数据集日志的为来源未载明，改为接口方式并不因此免于核对。不定期、按需、一次性、静态的豁免。',
    en: 'At least 90 % of the cycles that ended in the period were served, by the update or heartbeat log; unknown where the department keeps none for its APIs, so that switching to an API is no escape. Irregular, as needed, once and static are exempt.',
  },
  reads: ['dataset'],
  alsoReads: ['update-log'],
  reportedIn: null,
  dimensions: ['domain', 'openness', 'frequency', 'month-due'],
  curable: false,
  minimumN: 5,
  choices: [{ zh: '届满周期按期更新达 90% 视为履行', en: '90 % of the elapsed cycles served counts as met' }],
  reasons: { ...cycleReasons, 'no-log': { zh: '部门未报送更新或心跳日志', en: 'The department delivers no update or heartbeat log' } },
  methods: { log: cycleMethods.log, declared: cycleMethods.declared, 'no-log': { zh: '无日志可核', en: 'No log to judge by' } },
  flags: cycleFlags,
  verdicts: cycleVerdicts({
    rule: cycleDecision(['unknown', 'no-log']),
    unlogged: 'no-log',
    table: 'dataset',
    columns: ['domain', 'openness', 'mode'],
    where: "d.mode = 'api'",
  }),
})
