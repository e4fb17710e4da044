import { standing } from './standing'

/** Working days before a day `c` of the calendar. */
export const workingBefore = (c: string): string => `(${c}.working_no - CASE WHEN ${c}.working THEN 1 ELSE 0 END)`

/** The last day of the working calendar, and its number. */
export const horizon = '(SELECT MAX(c.day) AS last_on, MAX(c.working_no) AS last_no FROM calendar c WHERE c.working IS NOT NULL)'

const isReplyRule = (r: string): string => `${r}.scheme = :scheme AND ${r}.stage = 'reply'`

/** The rule in force on a day, of a sharing type or of all. */
const ruleOn = (name: string, type: string): string =>
  `LEFT JOIN deadline_rule ${name} ON ${isReplyRule(name)} AND ${name}.sharing_type ${type} AND c.day >= ${name}.valid_from AND c.day < ${name}.valid_to`

const either = (column: string): string => `CASE WHEN s.unit IS NOT NULL THEN s.${column} ELSE g.${column} END`

/**
 * Every day on which a request may have been passed on, for each sharing type with a rule of its own and for the others
 * (`''`), extended or not, with the rule that binds it and the day on which it then falls due: so a rule costs a request
 * one lookup and no arithmetic. `base_no` numbers the last day that does not count, in working or calendar days as the
 * rule says; `due_on` is null where there is no rule, and where the working calendar ends before it.
 */
const ruledDays = `
  SELECT k.*, w.month AS working_month, CASE WHEN k.unit = 'calendar' THEN k.passed_on + k.days - k.first_counts ELSE w.day END AS due_on
  FROM (
    SELECT b.passed_on, b.ruled_as, b.unit, b.confirmed, b.first_counts, l.longer, b.days + CASE WHEN l.longer THEN b.extension ELSE 0 END AS days,
      CASE WHEN b.first_counts = 1 THEN b.passed_before ELSE b.passed_no END AS before_no,
      CASE WHEN b.unit = 'calendar' THEN b.day_no - b.first_counts WHEN b.first_counts = 1 THEN b.passed_before ELSE b.passed_no END AS base_no
    FROM (
      SELECT c.day AS passed_on, c.day_no, c.working_no AS passed_no, ${workingBefore('c')} AS passed_before, t.ruled_as,
        ${either('unit')} AS unit, ${either('days')} AS days, ${either('extension')} AS extension, ${either('confirmed')} AS confirmed,
        CASE WHEN ${either('counts_receipt')} THEN 1 ELSE 0 END AS first_counts
      FROM calendar c
      CROSS JOIN (
        SELECT DISTINCT r.sharing_type AS ruled_as FROM deadline_rule r WHERE ${isReplyRule('r')} AND r.sharing_type IS NOT NULL
        UNION ALL
        SELECT '' AS ruled_as
      ) t
      ${ruleOn('s', '= t.ruled_as')}
      ${ruleOn('g', 'IS NULL')}
      WHERE c.day <= :as_of
    ) b
    CROSS JOIN (SELECT FALSE AS longer UNION ALL SELECT TRUE AS longer) l
  ) k
  LEFT JOIN calendar w ON w.working AND w.working_no = CASE WHEN k.unit = 'working' THEN k.base_no + k.days END`

/** A request that was opened again after its reply is not replied, and its first clock runs on. */
const reopened = 'r.reopened_on <= :as_of AND (r.reopened_on > r.replied_on OR r.reopened_at > r.replied_at)'

/** Requests as known at the as-of with the rule that binds each: columns of the request `q`, and of `ruledDays` `g`. */
export const ruledRequests = `(
    SELECT r.id, r.department, r.title, r.domain, r.requester_group, r.batch, r.line, r.submitted_on, r.passed_on, r.due_on, r.due_at, r.extended,
      CASE WHEN ${reopened} THEN NULL ELSE r.replied_on END AS replied_on, CASE WHEN ${reopened} THEN NULL ELSE r.replied_at END AS replied_at,
      COALESCE(r.extended, FALSE) AS longer,
      CASE WHEN r.sharing_type IN (SELECT d.sharing_type FROM deadline_rule d WHERE ${isReplyRule('d')}) THEN r.sharing_type ELSE '' END AS ruled_as
    FROM request r
    WHERE ${standing('r')}
  ) q
  LEFT JOIN (${ruledDays}
  ) g ON g.passed_on = q.passed_on AND g.ruled_as = q.ruled_as AND g.longer = q.longer`
