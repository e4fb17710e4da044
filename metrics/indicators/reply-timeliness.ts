import { indicator } from './indicator'

/** Working days before a day `c` of the calendar: `working_no` less the day itself. */
const workingBefore = (calendar: string) => `(${calendar}.working_no - CASE WHEN ${calendar}.working THEN 1 ELSE 0 END)`

export default indicator({
  id: 'reply-timeliness',
  names: { zh: '共享申请按期回复率', en: 'Reply timeliness' },
  clause: { ref: '二（一）4', text: '对其他部门通过政府数据资源服务平台递交的共享申请在规定时间内予以回复。' },
  subject: { zh: '转交提供部门、应于本期内回复的每件共享申请', en: 'Each request passed on to the provider and due in the period' },
  formula: { zh: '按期回复的申请数 ÷ 应回复的申请数', en: 'Requests replied in time ÷ requests due' },
  rule: {
    zh: '期限内回复的为已履行；逾期回复或逾期未回复的为未履行；期限未到、补正中止的为未到期；未载明转交与应回复时间的不计入。来源载明期限的从其载明，否则按规则推算；补正期间不计。',
    en: 'Met when replied by the deadline; missed when late or overdue; pending while the deadline lies ahead or the clock stands still; unknown without a clock. A deadline in the source wins over the rule; suspensions do not count.',
  },
  reads: ['request', 'request-suspension'],
  reportedIn: null,
  dimensions: ['domain', 'requester-group', 'month-due'],
  curable: false,
  minimumN: 5,
  days: 'working',
  choices: [{ zh: '来源未载明期限的，自转交次日起 10 个工作日，可延期一次 10 个工作日', en: 'Without a stated deadline: 10 working days after passing on, one extension of 10' }],
  reasons: {
    'in-time': { zh: '期限内回复', en: 'Replied in time' },
    late: { zh: '逾期回复', en: 'Replied late' },
    overdue: { zh: '逾期未回复', en: 'Overdue, no reply' },
    open: { zh: '期限未到，尚未回复', en: 'Open, deadline ahead' },
    suspended: { zh: '补正中止，期限停止计算', en: 'Suspended, the clock stands still' },
    'no-clock': { zh: '来源未载明应回复时间和转交时间', en: 'The source states neither deadline nor the day of passing on' },
    'calendar-unknown': { zh: '期限所及年份的工作日历未载', en: 'The working calendar does not reach the deadline' },
  },
  methods: {
    'source-due': { zh: '期限依来源载明', en: 'Deadline as stated by the source' },
    rule: { zh: '期限按规则推算', en: 'Deadline computed by rule' },
  },
  flags: { extended: { zh: '已延期', en: 'Extended' }, paused: { zh: '扣除补正期间', en: 'Suspension deducted' } },
  verdicts: `
WITH clock AS (
  SELECT r.department, r.id, r.title, r.domain, r.requester_group, r.batch, r.line, r.submitted_on, r.passed_on, r.due_on, r.due_at,
    CASE WHEN r.replied_on <= :as_of THEN r.replied_on END AS replied_on,
    CASE WHEN r.replied_on <= :as_of THEN r.replied_at END AS replied_at,
    COALESCE(r.extended, FALSE) AS extended,
    COALESCE(s.unit, g.unit) AS unit,
    COALESCE(s.days, g.days) AS rule_days,
    COALESCE(s.days, g.days) + CASE WHEN r.extended THEN COALESCE(s.extension, g.extension) ELSE 0 END AS days,
    COALESCE(s.counts_receipt, g.counts_receipt) AS counts_receipt
  FROM request r
  LEFT JOIN deadline_rule s ON s.scheme = :scheme AND s.stage = 'reply' AND s.sharing_type = r.sharing_type
    AND r.passed_on >= s.valid_from AND r.passed_on < s.valid_to
  LEFT JOIN deadline_rule g ON g.scheme = :scheme AND g.stage = 'reply' AND g.sharing_type IS NULL
    AND r.passed_on >= g.valid_from AND r.passed_on < g.valid_to
  WHERE r.valid_from <= :as_of AND :as_of < r.valid_to
    AND (r.passed_on IS NULL OR r.passed_on <= :as_of)
),
target AS (
  SELECT k.*, c.working_no AS passed_no, c.day_no AS passed_day,
    CASE WHEN k.unit = 'working' THEN c.working_no ELSE c.day_no END + k.days
      - CASE WHEN k.counts_receipt AND (k.unit = 'calendar' OR c.working) THEN 1 ELSE 0 END AS target_no
  FROM clock k
  LEFT JOIN calendar c ON c.day = k.passed_on
),
pause AS (
  SELECT t.id, p.suspended_on, CASE WHEN p.resumed_on <= :as_of THEN p.resumed_on END AS resumed_on, t.due_on, t.target_no,
    CASE WHEN t.unit = 'calendar' THEN a.day_no ELSE ${workingBefore('a')} + 1 END AS starts_no,
    CASE WHEN p.resumed_on > :as_of OR p.resumed_on IS NULL THEN 0
      WHEN t.unit = 'calendar' THEN b.day_no - a.day_no
      ELSE ${workingBefore('b')} - ${workingBefore('a')} END AS paused_days
  FROM request_suspension p
  JOIN target t ON t.id = p.request
  JOIN calendar a ON a.day = p.suspended_on
  LEFT JOIN calendar b ON b.day = p.resumed_on
  WHERE p.valid_from <= :as_of AND :as_of < p.valid_to AND p.suspended_on <= :as_of
),
reached AS (
  SELECT q.*, CASE WHEN q.due_on IS NOT NULL THEN CASE WHEN q.suspended_on <= q.due_on THEN 1 ELSE 0 END
      WHEN q.starts_no <= q.target_no + q.paused_before THEN 1 ELSE 0 END AS in_time
  FROM (
    SELECT p.*, COALESCE(SUM(p.paused_days) OVER (PARTITION BY p.id ORDER BY p.suspended_on ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS paused_before
    FROM pause p
  ) q
),
pauses AS (
  SELECT v.id, CAST(SUM(CASE WHEN v.counts = 1 THEN v.paused_days ELSE 0 END) AS INTEGER) AS paused_days,
    MAX(CASE WHEN v.counts = 1 AND v.resumed_on IS NULL THEN 1 ELSE 0 END) AS open_pause
  FROM (
    SELECT r.*, MIN(r.in_time) OVER (PARTITION BY r.id ORDER BY r.suspended_on ROWS UNBOUNDED PRECEDING) AS counts
    FROM reached r
  ) v
  GROUP BY v.id
),
judged AS (
  SELECT t.*, COALESCE(p.paused_days, 0) AS paused_days, COALESCE(p.open_pause, 0) AS open_pause,
    COALESCE(t.due_on, CASE WHEN t.unit = 'calendar' THEN t.passed_on + CAST(t.target_no - t.passed_day + COALESCE(p.paused_days, 0) AS INTEGER) ELSE w.day END) AS final_due_on
  FROM target t
  LEFT JOIN pauses p ON p.id = t.id
  LEFT JOIN calendar w ON t.due_on IS NULL AND t.unit = 'working' AND w.working AND w.working_no = t.target_no + COALESCE(p.paused_days, 0)
)
SELECT j.department AS department, j.id AS subject, j.title AS title,
  CASE WHEN j.final_due_on IS NULL AND j.passed_on IS NOT NULL AND j.unit IS NOT NULL THEN NULL
    WHEN j.final_due_on IS NULL THEN 'unknown'
    WHEN j.replied_at IS NOT NULL AND j.due_at IS NOT NULL THEN CASE WHEN j.replied_at <= j.due_at THEN 'met' ELSE 'missed' END
    WHEN j.replied_on <= j.final_due_on THEN 'met'
    WHEN j.replied_on IS NOT NULL THEN CASE WHEN j.open_pause = 1 THEN 'met' ELSE 'missed' END
    WHEN j.open_pause = 1 OR :as_of < j.final_due_on THEN 'pending'
    ELSE 'missed' END AS verdict,
  CASE WHEN j.final_due_on IS NULL AND j.passed_on IS NOT NULL AND j.unit IS NOT NULL THEN 'calendar-unknown'
    WHEN j.final_due_on IS NULL THEN 'no-clock'
    WHEN j.replied_at IS NOT NULL AND j.due_at IS NOT NULL THEN CASE WHEN j.replied_at <= j.due_at THEN 'in-time' ELSE 'late' END
    WHEN j.replied_on <= j.final_due_on THEN 'in-time'
    WHEN j.replied_on IS NOT NULL THEN CASE WHEN j.open_pause = 1 THEN 'in-time' ELSE 'late' END
    WHEN j.open_pause = 1 THEN 'suspended'
    WHEN :as_of < j.final_due_on THEN 'open'
    ELSE 'overdue' END AS reason,
  CASE WHEN j.due_on IS NOT NULL THEN 'source-due' ELSE 'rule' END AS method,
  CASE WHEN j.open_pause = 1 AND j.due_on IS NULL THEN NULL ELSE j.final_due_on END AS due_on, j.due_at AS due_at,
  j.replied_on AS done_on, j.replied_at AS done_at,
  CAST(CASE WHEN j.unit = 'calendar' THEN e.day_no - j.passed_day ELSE e.working_no - j.passed_no END - j.paused_days AS INTEGER) AS days,
  CONCAT(CASE WHEN j.extended THEN 'extended' ELSE '' END,
    CASE WHEN j.extended AND j.paused_days > 0 THEN ',' ELSE '' END,
    CASE WHEN j.paused_days > 0 THEN 'paused' ELSE '' END) AS flags,
  1 AS count, j.batch AS batch, j.line AS line,
  j.domain AS domain, j.requester_group AS requester_group,
  SUBSTRING(CAST(j.final_due_on AS VARCHAR), 1, 7) AS month_due
FROM judged j
LEFT JOIN calendar e ON e.day = j.replied_on
WHERE CASE WHEN j.final_due_on IS NOT NULL THEN j.final_due_on >= :period_start AND j.final_due_on < :period_end
  WHEN j.passed_on IS NOT NULL AND j.unit IS NOT NULL THEN j.passed_on >= :period_start - 366 AND j.passed_on + j.rule_days < :period_end
  ELSE COALESCE(j.submitted_on, j.replied_on, :period_start) >= :period_start AND COALESCE(j.submitted_on, j.replied_on, :period_start) < :period_end END`,
})
