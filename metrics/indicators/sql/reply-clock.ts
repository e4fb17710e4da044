import { standing } from './standing'

/** Working days before a day `c` of the calendar. */
export const workingBefore = (c: string): string => `(${c}.working_no - CASE WHEN ${c}.working THEN 1 ELSE 0 END)`

/** Joins the rules that may bind request `q`: `s` of its sharing type, `g` the general one. */
export const ruleJoins = `LEFT JOIN ruled s ON s.sharing_type = q.sharing_type AND s.passed_on = q.passed_on
  LEFT JOIN ruled g ON g.sharing_type IS NULL AND g.passed_on = q.passed_on`

/** A column of the rule that binds request `q`: of its sharing type if there is one, else the general one. */
export const ruled = (column: string): string => `CASE WHEN s.unit IS NOT NULL THEN s.${column} ELSE g.${column} END`

/** Days that the rule allows request `q`, its extension included. */
export const allowedDays = `CASE WHEN q.extended THEN ${ruled('extended_days')} ELSE ${ruled('days')} END`

const earlier = (order: string): string => `PARTITION BY k.id ORDER BY ${order} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING`

/**
 * Common table expressions that say when requests fall due by rule:
 * - `horizon`: the last day, and working-day number, of the statutory calendar;
 * - `clock`: days by their number, in calendar and in working days;
 * - `ruled`: each rule on each day on which a request may have been passed on, with the day on which it then falls due;
 *   so the rule costs a request one lookup and no arithmetic;
 * - `moved`: requests with suspensions: the day due once the stopped days are added, the working days stopped before
 *   the reply, and whether a suspension is open. A suspension stops a running clock only: one that begins after the
 *   last day allowed adds nothing. Overlapping suspensions count once. An open one adds nothing yet.
 */
export const replyClock = `
horizon AS (SELECT MAX(c.day) AS last_on, MAX(c.working_no) AS last_no FROM calendar c WHERE c.working IS NOT NULL),
clock AS (
  SELECT 'calendar' AS unit, c.day_no AS no, c.day FROM calendar c
  UNION ALL
  SELECT 'working' AS unit, c.working_no AS no, c.day FROM calendar c WHERE c.working
),
ruled AS (
  SELECT k.*, d.day AS due_on, x.day AS extended_due_on
  FROM (
    SELECT r.sharing_type, c.day AS passed_on, r.unit, r.days, r.days + r.extension AS extended_days, r.counts_receipt, r.confirmed,
      CASE WHEN r.unit = 'calendar' THEN c.day_no - CASE WHEN r.counts_receipt THEN 1 ELSE 0 END
        WHEN r.counts_receipt THEN ${workingBefore('c')}
        ELSE c.working_no END AS base_no
    FROM calendar c
    JOIN deadline_rule r ON r.scheme = :scheme AND r.stage = 'reply' AND c.day >= r.valid_from AND c.day < r.valid_to
    WHERE c.day <= :as_of
  ) k
  LEFT JOIN clock d ON d.unit = k.unit AND d.no = k.base_no + k.days
  LEFT JOIN clock x ON x.unit = k.unit AND x.no = k.base_no + k.extended_days
),
stops AS (
  SELECT q.id, q.due_on AS stated_on, CASE WHEN q.replied_on <= :as_of THEN q.replied_on END AS replied_on,
    ${ruled('unit')} AS unit, ${ruled('base_no')} AS base_no, ${allowedDays} AS days,
    CASE WHEN u.suspended_on > q.passed_on OR q.passed_on IS NULL THEN u.suspended_on
      WHEN ${ruled('counts_receipt')} THEN q.passed_on
      ELSE q.passed_on + 1 END AS from_on,
    CASE WHEN u.resumed_on <= :as_of THEN u.resumed_on END AS to_on
  FROM request_suspension u
  JOIN request q ON q.id = u.request
  ${ruleJoins}
  WHERE ${standing('u')} AND ${standing('q')}
    AND u.suspended_on <= :as_of AND (u.resumed_on IS NULL OR u.resumed_on > u.suspended_on)
    AND (q.replied_on IS NULL OR q.replied_on > :as_of OR u.suspended_on <= q.replied_on)
),
apart AS (
  SELECT k.id, k.stated_on, k.replied_on, k.unit, k.base_no, k.days, k.from_on AS since_on, k.to_on,
    CASE WHEN k.earlier_to > k.from_on THEN k.earlier_to ELSE k.from_on END AS from_on
  FROM (SELECT k.*, MAX(COALESCE(k.to_on, DATE '9999-12-31')) OVER (${earlier('k.from_on, k.to_on NULLS LAST')}) AS earlier_to FROM stops k) k
),
measured AS (
  SELECT k.*,
    CASE WHEN k.unit = 'calendar' THEN a.day_no - 1 WHEN a.working_no IS NOT NULL THEN ${workingBefore('a')} WHEN k.from_on > h.last_on THEN h.last_no END AS from_no,
    CASE WHEN k.to_on IS NULL THEN 0 WHEN k.unit = 'calendar' THEN b.day_no - a.day_no ELSE ${workingBefore('b')} - ${workingBefore('a')} END AS stopped_days,
    CASE WHEN k.replied_on < k.from_on THEN 0
      WHEN k.to_on <= k.replied_on THEN ${workingBefore('b')} - ${workingBefore('a')}
      ELSE e.working_no - ${workingBefore('a')} END AS stopped_before_reply
  FROM apart k
  CROSS JOIN horizon h
  JOIN calendar a ON a.day = k.from_on
  LEFT JOIN calendar b ON b.day = k.to_on
  LEFT JOIN calendar e ON e.day = k.replied_on
  WHERE k.to_on IS NULL OR k.to_on > k.from_on
),
running AS (
  SELECT k.*, CASE WHEN k.stated_on IS NOT NULL THEN k.since_on <= k.stated_on
    ELSE k.from_no - k.base_no - COALESCE(SUM(k.stopped_days) OVER (${earlier('k.from_on')}), 0) < k.days END AS stops_clock
  FROM measured k
),
moved AS (
  SELECT k.id, k.open, k.to_on, k.stopped_days, k.stopped_before_reply, CASE WHEN k.uncountable = 0 THEN x.day END AS due_on
  FROM (
    SELECT k.id, k.unit, k.base_no + k.days AS allowed_no, MAX(k.to_on) AS to_on,
      CAST(SUM(CASE WHEN k.stops_clock THEN k.stopped_days ELSE 0 END) AS INTEGER) AS stopped_days,
      CAST(SUM(k.stopped_before_reply) AS INTEGER) AS stopped_before_reply,
      MAX(CASE WHEN k.stops_clock AND k.to_on IS NULL THEN 1 ELSE 0 END) AS open,
      MAX(CASE WHEN k.stops_clock AND k.stopped_days IS NULL THEN 1 ELSE 0 END) AS uncountable
    FROM running k
    GROUP BY k.id, k.unit, k.base_no + k.days
  ) k
  LEFT JOIN clock x ON x.unit = k.unit AND x.no = k.allowed_no + k.stopped_days
)`
