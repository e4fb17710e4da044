import { indicator } from './indicator'
import { cycleNumber, daysLong, monthsLong, ofMonths } from './sql/cycle-number'
import { flagList } from './sql/flag-list'
import { standing } from './sql/standing'

/** Row `name` of the calendar for one day. */
const dayRow = (day: string, name: string) => `CROSS JOIN (SELECT c.* FROM calendar c WHERE c.day = ${day}) ${name}`

/** The day after the last one of which all is known: the as-of, or the end of the period if that comes first. */
const now = 'CASE WHEN :as_of < :period_end THEN :as_of + 1 ELSE :period_end END'

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
  reportedIn: null,
  dimensions: ['domain', 'openness', 'mode', 'frequency', 'month-due'],
  curable: false,
  minimumN: 5,
  choices: [{ zh: '届满周期按期更新达 90% 视为履行', en: '90 % of the elapsed cycles served counts as met' }],
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
WITH open_dataset AS (
  SELECT d.key, d.id, d.department, d.title, d.domain, d.openness, d.mode, d.frequency, d.batch, d.line, d.published_on,
    r.code, r.kind, r.unit, r.length, r.anchored, p.day_no, p.month_no, p.day_of_month,
    ${cycleNumber('p', 'p', 'r')} AS own_no,
    ${cycleNumber('f', 'p', 'r')} AS first_no,
    ${cycleNumber('n', 'p', 'r')} - 1 AS elapsed_no,
    ${cycleNumber('e', 'p', 'r')} - 1 AS last_no
  FROM dataset d
  LEFT JOIN frequency_reading r ON r.text = d.frequency
  LEFT JOIN calendar p ON p.day = d.published_on
  ${dayRow(':period_start', 'f')}
  ${dayRow(now, 'n')}
  ${dayRow(':period_end', 'e')}
  WHERE ${standing('d')} AND (d.published_on IS NULL OR d.published_on <= :as_of)
),
known AS (
  SELECT k.key, k.department, MAX(k.logged) AS logged, MAX(k.known_on) AS latest_on, MIN(k.cycle_no) AS earliest_no, MAX(k.cycle_no) AS latest_no,
    COUNT(DISTINCT CASE WHEN k.cycle_no > k.own_no AND k.cycle_no >= k.first_no AND k.cycle_no <= k.elapsed_no THEN k.cycle_no END) AS served,
    MAX(CASE WHEN k.seen_no > k.elapsed_no AND k.stated_no < k.elapsed_no THEN 1 ELSE 0 END) AS stale,
    MAX(CASE WHEN k.seen_no > k.elapsed_no AND k.stated_no IS NOT NULL THEN 1 ELSE 0 END) AS stated_since,
    MAX(CASE WHEN k.seen_no > k.elapsed_no THEN 1 ELSE 0 END) AS seen_since,
    MAX(k.unchanged) AS unchanged
  FROM (
    SELECT s.key, s.department, COALESCE(s.own_no, s.first_no - 1) AS own_no, s.first_no, s.elapsed_no, 1 AS logged, u.updated_on AS known_on,
      ${cycleNumber('c', 's', 's')} AS cycle_no, CAST(NULL AS INTEGER) AS stated_no, CAST(NULL AS INTEGER) AS seen_no, u.unchanged
    FROM (
      SELECT l.dataset, l.updated_on, CASE WHEN l.content_hash = LAG(l.content_hash) OVER (PARTITION BY l.dataset ORDER BY l.updated_on) THEN 1 ELSE 0 END AS unchanged
      FROM update_log l
      WHERE ${standing('l')} AND l.updated_on <= :as_of
    ) u
    JOIN open_dataset s ON s.id = u.dataset
    JOIN calendar c ON c.day = u.updated_on
    UNION ALL
    SELECT s.key, s.department, COALESCE(s.own_no, s.first_no - 1) AS own_no, s.first_no, s.elapsed_no, 0 AS logged,
      CASE WHEN o.updated_on <= :as_of THEN o.updated_on END AS known_on,
      CASE WHEN o.updated_on <= :as_of THEN ${cycleNumber('c', 's', 's')} END AS cycle_no,
      CASE WHEN c.day IS NOT NULL THEN ${cycleNumber('c', 's', 's')} END AS stated_no, ${cycleNumber('a', 's', 's')} AS seen_no, 0 AS unchanged
    FROM observed_dataset o
    JOIN open_dataset s ON s.key = o.key
    LEFT JOIN calendar c ON c.day = o.updated_on
    JOIN calendar a ON a.day = o.observed_on + 1
  ) k
  GROUP BY k.key, k.department
),
judged AS (
  SELECT s.*, g.department IS NOT NULL AS by_log, k.latest_on, k.latest_no, k.stale, k.stated_since, k.seen_since, k.unchanged,
    COALESCE(s.own_no, CASE WHEN NOT s.anchored THEN k.earliest_no END) AS born_no,
    COALESCE(k.served, 0) - CASE WHEN s.own_no IS NULL AND k.earliest_no >= s.first_no AND k.earliest_no <= s.elapsed_no THEN 1 ELSE 0 END AS served
  FROM open_dataset s
  LEFT JOIN known k ON k.key = s.key
  LEFT JOIN (SELECT DISTINCT k.department FROM known k WHERE k.logged = 1) g ON g.department = s.department
  WHERE s.mode IS NULL OR s.mode <> 'api'
),
ranged AS (
  SELECT j.*, CASE WHEN j.born_no >= j.first_no THEN j.born_no + 1 ELSE j.first_no END AS from_no
  FROM judged j
),
reasoned AS (
  SELECT j.*, CASE WHEN j.from_no <= j.elapsed_no THEN j.elapsed_no ELSE j.from_no END AS due_no, CASE
    WHEN j.kind = 'exempt' THEN 'exempt-frequency'
    WHEN j.kind = 'cycle' THEN CASE
      WHEN j.born_no IS NULL THEN CASE WHEN j.anchored THEN 'publication-unstated' ELSE 'date-unstated' END
      WHEN j.from_no > j.elapsed_no THEN CASE WHEN j.latest_no >= j.last_no THEN 'updated' ELSE 'cycle-open' END
      WHEN j.by_log THEN CASE WHEN j.served * 10 >= (j.elapsed_no - j.from_no + 1) * 9 THEN 'updated' ELSE 'not-updated' END
      WHEN j.latest_no >= j.elapsed_no THEN 'updated'
      WHEN j.stale = 1 THEN 'not-updated'
      WHEN j.stated_since = 1 THEN 'overwritten'
      WHEN j.seen_since = 1 THEN 'date-unstated'
      ELSE 'seen-too-early' END
    WHEN j.frequency IS NULL THEN 'frequency-unstated'
    ELSE 'frequency-unread' END AS reason
  FROM ranged j
  WHERE j.kind IS NULL OR j.kind <> 'cycle' OR j.first_no IS NULL OR j.from_no <= j.last_no
),
dated AS (
  SELECT j.*, CASE WHEN j.kind <> 'cycle' OR j.born_no IS NULL THEN NULL
    WHEN NOT j.anchored THEN y.end_on - 1
    WHEN ${ofMonths('j')} THEN z.day + CASE WHEN j.day_of_month < z.days_in_month THEN j.day_of_month ELSE z.days_in_month END - 2
    ELSE j.published_on + (j.due_no + 1) * ${daysLong('j')} - 1 END AS due_on
  FROM reasoned j
  LEFT JOIN cycle y ON y.unit = j.unit AND y.cycle_no = CASE WHEN NOT j.anchored THEN j.due_no END
  LEFT JOIN calendar z ON z.day_of_month = 1 AND z.month_no = CASE WHEN j.anchored AND ${ofMonths('j')} THEN j.month_no + (j.due_no + 1) * ${monthsLong('j')} END
)
SELECT j.department AS department, COALESCE(j.id, j.key) AS subject, j.title AS title,
  CASE j.reason WHEN 'updated' THEN 'met' WHEN 'not-updated' THEN 'missed' WHEN 'cycle-open' THEN 'pending' WHEN 'exempt-frequency' THEN 'exempt' ELSE 'unknown' END AS verdict,
  j.reason AS reason,
  CASE WHEN j.kind IS NULL OR j.kind <> 'cycle' THEN 'declared' WHEN j.by_log THEN 'log' ELSE 'last-cycle' END AS method,
  j.due_on AS due_on, CAST(NULL AS TIMESTAMP) AS due_at,
  CASE WHEN j.latest_on >= j.published_on THEN j.latest_on ELSE COALESCE(j.published_on, j.latest_on) END AS done_on, CAST(NULL AS TIMESTAMP) AS done_at,
  CAST(NULL AS INTEGER) AS days,
  ${flagList({ 'mode-unstated': 'j.mode IS NULL', unchanged: 'j.unchanged = 1' })} AS flags,
  1 AS count, j.batch AS batch, j.line AS line,
  j.domain AS domain, j.openness AS openness, j.mode AS mode, j.code AS frequency, SUBSTRING(CAST(j.due_on AS VARCHAR), 1, 7) AS month_due
FROM dated j`,
})
