import { indicator } from './indicator'
import { decision } from './sql/decision'
import { flagList } from './sql/flag-list'
import { openDatasets } from './sql/open-datasets'
import { byMonths } from './sql/update-cycle'

const rule = decision(
  [
    ["j.kind = 'exempt'", 'exempt', 'exempt-frequency'],
    ['j.kind IS NULL AND j.frequency IS NULL', 'unknown', 'frequency-unstated'],
    ["j.kind IS NULL OR j.kind <> 'cycle'", 'unknown', 'frequency-unread'],
    ['j.born_no IS NULL AND j.anchored', 'unknown', 'publication-unstated'],
    ['j.born_no IS NULL', 'unknown', 'date-unstated'],
    ['j.from_no > j.elapsed_no AND j.latest_no >= j.last_no', 'met', 'updated'],
    ['j.from_no > j.elapsed_no', 'pending', 'cycle-open'],
    ['j.by_log AND j.served * 10 >= (j.elapsed_no - j.from_no + 1) * 9', 'met', 'updated'],
    ['j.by_log', 'missed', 'not-updated'],
    ['j.latest_no >= j.elapsed_no', 'met', 'updated'],
    ['j.evidence = 3', 'missed', 'not-updated'],
    ['j.evidence = 2', 'unknown', 'overwritten'],
    ['j.evidence = 1', 'unknown', 'date-unstated'],
  ],
  ['unknown', 'seen-too-early'],
)

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
    { zh: '部门报送过更新日志的，其全部数据集按日志核对', en: 'A department that has delivered an update log is judged by the log for all its datasets' },
    { zh: '无发布日期的，自首个已知更新日期的次一周期起判定', en: 'Without a publication date the first judged cycle follows that of the first known update' },
  ],
  reasons: {
    updated: { zh: '按期更新', en: 'Updated on schedule' },
    'not-updated': { zh: '逾期未更新', en: 'Not updated on schedule' },
    'cycle-open': { zh: '本期更新周期尚未届满', en: 'The cycle has not ended' },
    'exempt-frequency': { zh: '声明为不定期、按需、一次性或静态', en: 'Declared irregular, as needed, once or static' },
    'frequency-unstated': { zh: '来源未载明更新频率', en: 'The source states no frequency' },
    'frequency-unread': { zh: '更新频率用语未能识别', en: 'The frequency is not in the vocabulary' },
    'publication-unstated': { zh: '来源未载明发布日期，无从起算更新周期', en: 'No publication date to count the cycles from' },
    'date-unstated': { zh: '来源未载明更新日期', en: 'The source states no date of update' },
    'seen-too-early': { zh: '最近一次载明更新日期的观测早于周期届满', en: 'No observation after the cycle ended states a date' },
    overwritten: { zh: '仅载明此后的更新日期，本周期情况不明', en: 'Only a later date is stated; the cycle itself cannot be judged' },
  },
  methods: {
    log: { zh: '按更新日志逐周期核对', en: 'Every elapsed cycle, by the update log' },
    'last-cycle': { zh: '无日志，按最近一个届满周期判定', en: 'No log: the last elapsed cycle' },
    declared: { zh: '按声明的更新频率', en: 'By the declared frequency' },
  },
  flags: {
    'mode-unstated': { zh: '来源未载明开放方式', en: 'Mode not stated' },
    unchanged: { zh: '存在内容未变的更新', en: 'An update that changed nothing' },
  },
  verdicts: `
SELECT j.department AS department, COALESCE(j.id, j.key) AS subject, j.title AS title,
  ${rule.verdict} AS verdict,
  ${rule.reason} AS reason,
  CASE WHEN j.kind = 'cycle' THEN CASE WHEN j.by_log THEN 'log' ELSE 'last-cycle' END ELSE 'declared' END AS method,
  j.due_on AS due_on, CAST(NULL AS TIMESTAMP) AS due_at,
  CASE WHEN j.latest_on >= j.published_on THEN j.latest_on ELSE COALESCE(j.published_on, j.latest_on) END AS done_on, CAST(NULL AS TIMESTAMP) AS done_at,
  CAST(NULL AS INTEGER) AS days,
  ${flagList({ 'mode-unstated': 'j.mode IS NULL', unchanged: 'j.unchanged = 1' })} AS flags,
  1 AS count, j.batch AS batch, j.line AS line,
  j.domain AS domain, j.openness AS openness, j.mode AS mode, j.code AS frequency, SUBSTRING(CAST(j.due_on AS VARCHAR), 1, 7) AS month_due
FROM (
  SELECT k.*, CASE WHEN k.kind <> 'cycle' OR k.born_no IS NULL THEN NULL
      WHEN NOT k.anchored THEN y.end_on - 1
      WHEN k.rhythm = ${byMonths} THEN z.day + CASE WHEN k.day_of_month < z.days_in_month THEN k.day_of_month ELSE z.days_in_month END - 2
      ELSE k.published_on + (k.due_no + 1) * k.step - 1 END AS due_on
  FROM (
    SELECT o.*, CASE WHEN o.from_no <= o.elapsed_no THEN o.elapsed_no ELSE o.from_no END AS due_no
    FROM (${openDatasets}
    ) o
    WHERE (o.mode IS NULL OR o.mode <> 'api') AND (o.kind IS NULL OR o.kind <> 'cycle' OR o.first_no IS NULL OR o.from_no <= o.last_no)
  ) k
  LEFT JOIN cycle y ON y.unit = k.unit AND y.cycle_no = CASE WHEN NOT k.anchored THEN k.due_no END
  LEFT JOIN calendar z ON z.day_of_month = 1 AND z.month_no = CASE WHEN k.rhythm = ${byMonths} THEN k.month_no + (k.due_no + 1) * k.step END
) j`,
})
