import { indicator } from './indicator'
import { decision } from './sql/decision'
import { flagList } from './sql/flag-list'
import { countFlags, countMethods, countReasons, countVerdicts } from './sql/request-counts'
import { ruledRequests } from './sql/reply-rule'
import { workingBefore } from './sql/ruled-days'
import { shown } from './sql/shown'
import { suspendedRequests } from './sql/suspended-requests'

const due = 'j.due_on IS NOT NULL'
const bothInstants = 'j.replied_at IS NOT NULL AND j.due_at IS NOT NULL'

const rule = decision(
  [
    [`${due} AND j.replied_on IS NULL AND j.open = 1`, 'pending', 'suspended'],
    [`${due} AND j.replied_on IS NULL AND :as_of < j.due_on`, 'pending', 'open'],
    [`${due} AND j.replied_on IS NULL`, 'missed', 'overdue'],
    [`${due} AND j.open = 1`, 'met', 'in-time'],
    [`${due} AND ${bothInstants} AND j.replied_at <= j.due_at`, 'met', 'in-time'],
    [`${due} AND ${bothInstants}`, 'missed', 'late'],
    [`${due} AND j.replied_on <= j.due_on`, 'met', 'in-time'],
    [due, 'missed', 'late'],
    ['j.unit IS NOT NULL', null, 'calendar-unknown'],
    ['j.passed_on IS NOT NULL', 'unknown', 'no-rule'],
  ],
  ['unknown', 'no-clock'],
)

/** Where no due day is known: in the period of the day that is, and in every period where none is. */
const located = 'COALESCE(j.passed_on, j.submitted_on, j.replied_on, :period_start)'

/** Whether a deadline beyond the working calendar may fall in the period: not before its days have passed, nor long after. */
const mayFall = `j.passed_on + j.days - 1 < :period_end AND (j.base_no IS NULL OR j.last_on + 1 < :period_end) AND COALESCE(j.to_on, j.passed_on) + 3 * j.days + 60 >= :period_start`

export default indicator({
  id: 'reply-timeliness',
  names: { zh: '共享申请按期回复率', en: 'Reply timeliness' },
  clause: { ref: '二（一）4', text: '对其他部门通过政府数据资源服务平台递交的共享申请在规定时间内予以回复。' },
  subject: { zh: '转交提供部门、应于本期内回复的每件共享申请', en: 'Each request passed on to the provider and due in the period' },
  formula: { zh: '按期回复的申请数 ÷ 应回复的申请数', en: 'Requests replied in time ÷ requests due' },
  rule: {
    zh: '期限内回复的为已履行，到期当日回复的视为按期；逾期回复或逾期未回复的为未履行；期限未到、补正中止的为未到期；转交时间与应回复时间均未载明的为来源未载明。回复后重新打开的视为未回复，仍自首次转交起算；来源载明期限的从其载明，否则按期限规则推算，补正期间不计；只报送件数的部门，以报送的件数计；期限届满后的中止不予顺延。',
    en: 'Met when replied by the deadline, on the due day included; missed when late or overdue; pending while the deadline lies ahead or the clock stands still; unknown when the source states neither deadline nor day of passing on. A request reopened after its reply counts as not replied, and its first clock runs on. A deadline in the source wins over the rule; suspended days are added to a deadline by rule, unless it had passed before. Where a department reports counts alone, these count.',
  },
  reads: ['request'],
  substitutes: { request: 'request-count' },
  alsoReads: ['request-suspension', 'request-count'],
  reportedIn: null,
  dimensions: ['domain', 'requester-group', 'month-due'],
  curable: false,
  minimumN: 5,
  days: 'working',
  choices: [
    { zh: '来源未载明期限的，自转交次日起 10 个工作日，可延期一次 10 个工作日（规则未经确认）', en: 'Without a stated deadline: 10 working days after passing on, one extension of 10 (unconfirmed)' },
    { zh: '来源载明的期限不因补正顺延；补正未结束的仍为未到期', en: 'A stated deadline is not moved by suspensions; while one is open the request is pending' },
  ],
  reasons: {
    'in-time': { zh: '期限内回复', en: 'Replied in time' },
    late: { zh: '逾期回复', en: 'Replied late' },
    overdue: { zh: '逾期未回复', en: 'Overdue, no reply' },
    open: { zh: '期限未到，尚未回复', en: 'Open, deadline ahead' },
    suspended: { zh: '补正中止，期限停止计算；所列到期日为中止前的期限', en: 'Suspended, the clock stands still; the due day shown is the one before the stop' },
    'no-clock': { zh: '来源未载明应回复时间和转交时间', en: 'The source states neither deadline nor the day of passing on' },
    'no-rule': { zh: '来源未载明应回复时间，转交当日也无适用的期限规则', en: 'No deadline in the source, and no rule holds on the day of passing on' },
    ...countReasons,
    'calendar-unknown': { zh: '期限所及年份的工作日历未载；所列日期为日历未载的首日', en: 'The working calendar does not reach the deadline; the day shown is the first that it lacks' },
  },
  methods: {
    'source-due': { zh: '期限依来源载明', en: 'Deadline as stated by the source' },
    'working-rule': { zh: '期限按工作日规则推算', en: 'Deadline by a rule in working days' },
    'calendar-rule': { zh: '期限按自然日规则推算', en: 'Deadline by a rule in calendar days' },
    ...countMethods,
    none: { zh: '无期限可依', en: 'No deadline to judge by' },
  },
  flags: {
    extended: { zh: '已延期', en: 'Extended' },
    paused: { zh: '曾中止，期限顺延', en: 'Suspended for a time, deadline moved' },
    'rule-unconfirmed': { zh: '期限规则未经确认', en: 'The deadline rule is not confirmed' },
    ...countFlags,
  },
  verdicts: `
SELECT j.department AS department,
${shown(`  j.id AS subject, j.title AS title,`)}
  ${rule.verdict} AS verdict,
${shown(`  ${rule.reason} AS reason,
  CASE WHEN j.stated_on IS NOT NULL THEN 'source-due' WHEN j.unit IS NOT NULL THEN CONCAT(j.unit, '-rule') ELSE 'none' END AS method,
  CASE WHEN j.due_on IS NOT NULL OR j.unit IS NULL THEN j.due_on WHEN j.base_no IS NULL THEN j.passed_on ELSE j.last_on + 1 END AS due_on,
  j.due_at AS due_at, j.replied_on AS done_on, j.replied_at AS done_at,
  CASE WHEN j.replied_on < j.passed_on THEN 0
    ELSE e.working_no - CASE WHEN j.first_counts = 1 THEN ${workingBefore('b')} ELSE b.working_no END - COALESCE(j.stopped_before_reply, 0) END AS days,
  ${flagList({ extended: 'j.extended', paused: 'j.stated_on IS NULL AND j.due_on IS NOT NULL AND j.stopped_days > 0', 'rule-unconfirmed': 'j.stated_on IS NULL AND NOT j.confirmed' })} AS flags,
  j.batch AS batch, j.line AS line,`)}
  j.domain AS domain, j.requester_group AS requester_group, CASE WHEN j.due_month IS NOT NULL THEN j.due_month ELSE SUBSTRING(CAST(j.due_on AS VARCHAR), 1, 7) END AS month_due, 1 AS count
FROM (
  SELECT q.id, q.department, q.title, q.domain, q.requester_group, q.batch, q.line, q.submitted_on, q.passed_on, q.due_on AS stated_on, q.due_at, q.extended,
    CASE WHEN q.replied_on <= :as_of THEN q.replied_on END AS replied_on,
    CASE WHEN q.replied_on <= :as_of THEN q.replied_at END AS replied_at,
    g.unit, g.base_no, g.first_counts, g.confirmed, g.days, g.last_on, m.open, m.to_on, m.stopped_days, m.stopped_before_reply,
    CASE WHEN q.due_on IS NOT NULL THEN q.due_on WHEN m.id IS NOT NULL THEN m.due_on ELSE g.due_on END AS due_on,
    CASE WHEN q.due_on IS NULL AND m.id IS NULL THEN g.due_month END AS due_month
  FROM ${ruledRequests}
  LEFT JOIN (${suspendedRequests}
  ) m ON m.id = q.id
  WHERE (q.passed_on IS NULL OR q.passed_on <= :as_of) AND (q.submitted_on IS NULL OR q.submitted_on <= :as_of)
) j
${shown(`LEFT JOIN calendar b ON b.day = j.passed_on
LEFT JOIN calendar e ON e.day = j.replied_on`)}
WHERE (j.due_on >= :period_start AND j.due_on < :period_end)
  OR (j.due_on IS NULL AND j.unit IS NULL AND ${located} >= :period_start AND ${located} < :period_end)
  OR (j.due_on IS NULL AND j.unit IS NOT NULL AND ${mayFall})
UNION ALL${countVerdicts}`,
})
