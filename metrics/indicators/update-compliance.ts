import { indicator } from './indicator'
import { cycleDecision, cycleFlags, cycleMethods, cycleReasons, cycleVerdicts } from './sql/cycle-verdicts'

export default indicator({
  id: 'update-compliance',
  names: { zh: '按期更新率', en: 'Update compliance' },
  clause: { ref: '三（三）', text: '对于以文件形式开放的数据产品，按照既定的数据更新频率做好数据更新。' },
  subject: { zh: '以文件方式开放、本期内有更新周期届满的每个数据集', en: 'Each file-mode open dataset with an update cycle that ends in the period' },
  formula: { zh: '按期更新的数据集数 ÷ 应更新的数据集数', en: 'Datasets updated on schedule ÷ datasets with elapsed cycles' },
  rule: {
    zh: '有更新日志的，逐一核对本期届满的更新周期，九成以上按期更新为已履行；无日志的，只看最近一个届满周期，已知更新日期不早于周期起始日为已履行，其后的观测表明仍未更新为未履行，否则为来源未载明。不定期、按需、一次性、静态的豁免。发布所在周期不计。',
    en: 'With an update log, at least 90 % of the cycles that ended in the period were served. Without one, the last elapsed cycle alone: served when a known update is not before its start, missed when a later observation still shows an older date, unknown otherwise. Irregular, as needed, once and static are exempt. The cycle of publication is not judged.',
  },
  reads: ['dataset'],
  alsoReads: ['update-log'],
  reportedIn: null,
  dimensions: ['domain', 'openness', 'mode', 'frequency', 'month-due'],
  curable: false,
  minimumN: 5,
  choices: [
    { zh: '届满周期按期更新达 90% 视为履行', en: '90 % of the elapsed cycles served counts as met' },
    { zh: '部门报送过文件方式数据集更新日志的，其全部此类数据集按日志核对', en: 'A department that has delivered an update log of file-mode datasets is judged by the log for all of them' },
    { zh: '无发布日期的，自首个已知更新日期的次一周期起判定', en: 'Without a publication date the first judged cycle follows that of the first known update' },
  ],
  reasons: cycleReasons,
  methods: cycleMethods,
  flags: { 'mode-unstated': { zh: '来源未载明开放方式', en: 'Mode not stated' }, ...cycleFlags },
  verdicts: cycleVerdicts({
    rule: cycleDecision(),
    table: 'dataset',
    columns: ['domain', 'openness', 'mode'],
    where: "(d.mode IS NULL OR d.mode <> 'api')",
    flags: { 'mode-unstated': 'j.mode IS NULL' },
  }),
})
