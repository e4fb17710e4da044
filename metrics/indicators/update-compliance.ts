import { indicator } from './indicator'
import { cycleIndex, cycleStart } from './sql/cycle-index'

/** The first day that no elapsed cycle reaches past: the end of the as-of or of the period, whichever comes first. */
const bound = 'CASE WHEN :as_of < :period_end THEN :as_of + 1 ELSE :period_end END'

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
  dimensions: ['domain', 'openness', 'mode', 'frequency'],
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
WITH subject AS (
  SELECT d.key, d.id, d.department, d.title, d.domain, d.openness, d.mode, d.batch, d.line, d.published_on,
    f.code, f.kind, f.unit, f.length, f.anchored, d.frequency AS declared
  FROM dataset d
  LEFT JOIN frequency_reading f ON f.text = d.frequency
  WHERE d.valid_from <= :as_of AND :as_of < d.valid_to
    AND (d.mode IS NULL OR d.mode <> 'api') AND (d.published_on IS NULL OR d.published_on <= :as_of)
),
seen AS (
  SELECT o.key, o.updated_on, o.observed_on
  FROM observed_dataset o
  WHERE o.updated_on IS NOT NULL
),
logged AS (
  SELECT s.key, s.department, l.updated_on, l.content_hash
  FROM update_log l
  JOIN subject s ON s.id = l.dataset
  WHERE l.valid_from <= :as_of AND :as_of < l.valid_to AND l.updated_on <= :as_of
),
logging AS (SELECT DISTINCT g.department FROM logged g),
first_seen AS (
  SELECT k.key, MIN(k.updated_on) AS first_on
  FROM (SELECT n.key, n.updated_on FROM seen n WHERE n.updated_on <= :as_of UNION ALL SELECT g.key, g.updated_on FROM logged g) k
  JOIN subject s ON s.key = k.key
  WHERE s.published_on IS NULL
  GROUP BY k.key
),
span AS (
  SELECT a.*,
    CASE WHEN a.first_no > a.from_no THEN a.first_no ELSE a.from_no END AS lo, a.bound_no - 1 AS hi
  FROM (
    SELECT b.*,
      CASE WHEN b.by_log OR b.published_on IS NOT NULL THEN ${cycleIndex('b.born_on', 'b', 'b.born_on')} + 1 ELSE 0 END AS first_no,
      ${cycleIndex(':period_start', 'b', 'b.born_on')} AS from_no,
      ${cycleIndex(`(${bound})`, 'b', 'b.born_on')} AS bound_no,
      ${cycleIndex(':period_end', 'b', 'b.born_on')} AS end_no
    FROM (
      SELECT s.*, COALESCE(s.published_on, t.first_on) AS born_on, g.department IS NOT NULL AS by_log
      FROM subject s
      LEFT JOIN first_seen t ON t.key = s.key
      LEFT JOIN logging g ON g.department = s.department
      WHERE s.kind = 'cycle'
    ) b
  ) a
),
known AS (
  SELECT n.key,
    MAX(CASE WHEN n.updated_on <= :as_of THEN n.updated_on END) AS latest_on,
    MAX(n.updated_on) AS stated_on,
    MAX(CASE WHEN ${cycleIndex('n.updated_on', 's', 's.born_on')} < s.hi THEN ${cycleIndex('(n.observed_on + 1)', 's', 's.born_on')} END) AS stale_no
  FROM seen n
  JOIN span s ON s.key = n.key
  GROUP BY n.key
),
hit AS (
  SELECT u.key, u.cycle_no, MAX(u.unchanged) AS unchanged
  FROM (
    SELECT g.key, ${cycleIndex('g.updated_on', 's', 's.born_on')} AS cycle_no, s.lo, s.hi,
      CASE WHEN g.content_hash = LAG(g.content_hash) OVER (PARTITION BY g.key ORDER BY g.updated_on) THEN 1 ELSE 0 END AS unchanged
    FROM logged g
    JOIN span s ON s.key = g.key AND s.by_log
    UNION ALL
    SELECT n.key, ${cycleIndex('n.updated_on', 's', 's.born_on')} AS cycle_no, s.lo, s.hi, 0 AS unchanged
    FROM seen n
    JOIN span s ON s.key = n.key AND s.by_log
    WHERE n.updated_on <= :as_of
  ) u
  WHERE u.cycle_no >= u.lo AND u.cycle_no <= u.hi
  GROUP BY u.key, u.cycle_no
),
served AS (SELECT h.key, COUNT(*) AS cycles, MAX(h.unchanged) AS unchanged FROM hit h GROUP BY h.key),
measured AS (
  SELECT s.*, k.latest_on, k.stated_on, k.stale_no, COALESCE(v.cycles, 0) AS served_cycles, COALESCE(v.unchanged, 0) AS unchanged,
    CASE WHEN s.born_on IS NULL THEN 'undated'
      WHEN s.lo <= s.hi THEN 'elapsed'
      WHEN s.lo <= s.end_no - 1 THEN 'open'
      ELSE 'none' END AS stage
  FROM span s
  LEFT JOIN known k ON k.key = s.key
  LEFT JOIN served v ON v.key = s.key
),
judged AS (
  SELECT m.*, CASE
      WHEN m.stage = 'undated' THEN 'date-unstated'
      WHEN m.stage = 'open' THEN 'cycle-open'
      WHEN m.by_log AND m.served_cycles * 10 >= (m.hi - m.lo + 1) * 9 THEN 'updated'
      WHEN m.by_log THEN 'not-updated'
      WHEN ${cycleIndex('m.latest_on', 'm', 'm.born_on')} >= m.hi THEN 'updated'
      WHEN m.stale_no > m.hi THEN 'not-updated'
      WHEN m.stated_on > :as_of THEN 'overwritten'
      WHEN m.stated_on IS NULL THEN 'date-unstated'
      ELSE 'seen-too-early' END AS reason
  FROM measured m
  WHERE m.stage <> 'none'
)
SELECT j.department AS department, j.key AS subject, j.title AS title,
  CASE j.reason WHEN 'updated' THEN 'met' WHEN 'not-updated' THEN 'missed' WHEN 'cycle-open' THEN 'pending' ELSE 'unknown' END AS verdict,
  j.reason AS reason,
  CASE WHEN j.by_log THEN 'log' ELSE 'last-cycle' END AS method,
  ${cycleStart("(CASE WHEN j.stage = 'open' THEN j.lo ELSE j.hi END + 1)", 'j', 'j.born_on')} - 1 AS due_on, CAST(NULL AS TIMESTAMP) AS due_at,
  j.latest_on AS done_on, CAST(NULL AS TIMESTAMP) AS done_at, CAST(NULL AS INTEGER) AS days,
  CONCAT(CASE WHEN j.mode IS NULL THEN 'mode-unstated' ELSE '' END,
    CASE WHEN j.mode IS NULL AND j.unchanged = 1 THEN ',' ELSE '' END,
    CASE WHEN j.unchanged = 1 THEN 'unchanged' ELSE '' END) AS flags,
  1 AS count, j.batch AS batch, j.line AS line,
  j.domain AS domain, j.openness AS openness, j.mode AS mode, j.code AS frequency
FROM judged j
UNION ALL
SELECT s.department, s.key, s.title,
  CASE WHEN s.kind = 'exempt' THEN 'exempt' ELSE 'unknown' END,
  CASE WHEN s.kind = 'exempt' THEN 'exempt-frequency' WHEN s.declared IS NULL THEN 'frequency-unstated' ELSE 'frequency-unread' END,
  'declared', CAST(NULL AS DATE), CAST(NULL AS TIMESTAMP), CAST(NULL AS DATE), CAST(NULL AS TIMESTAMP), CAST(NULL AS INTEGER),
  CASE WHEN s.mode IS NULL THEN 'mode-unstated' ELSE '' END,
  1, s.batch, s.line, s.domain, s.openness, s.mode, s.code
FROM subject s
WHERE s.kind IS NULL OR s.kind <> 'cycle'`,
})
