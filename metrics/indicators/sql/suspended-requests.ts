import { ruledRequests } from './reply-rule'
import { horizon, workingBefore } from './ruled-days'
import { standing } from './standing'

const earlier = (order: string): string => `PARTITION BY k.id ORDER BY ${order} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING`

/**
 * Requests with suspensions: the day due by rule once the stopped days are added (`due_on`, null where the working
 * calendar ends before it), the working days stopped before the reply, whether a suspension is open, and when the last
 * one ended. Step by step: the suspensions as known at the as-of; cut so that none begins before the clock runs or
 * counts a day twice; their length; and whether each stops a clock that is still running, for one that begins after the
 * last day allowed adds nothing. An open one adds nothing yet.
 */
export const suspendedRequests = `
WITH stop AS (
  SELECT q.id, q.due_on AS stated_on, CASE WHEN q.replied_on <= :as_of THEN q.replied_on END AS replied_on,
    g.unit, g.base_no, g.days, q.passed_on, g.first_counts,
    CASE WHEN u.suspended_on > q.passed_on OR q.passed_on IS NULL THEN u.suspended_on
      ELSE q.passed_on + 1 - COALESCE(g.first_counts, 0) END AS from_on,
    CASE WHEN u.resumed_on <= :as_of THEN u.resumed_on END AS to_on
  FROM ${ruledRequests}
  JOIN request_suspension u ON u.request = q.id
  WHERE ${standing('u')} AND u.suspended_on <= :as_of AND (u.resumed_on IS NULL OR u.resumed_on > u.suspended_on)
    AND (q.replied_on IS NULL OR q.replied_on > :as_of OR u.suspended_on <= q.replied_on)
),
apart AS (
  SELECT k.id, k.stated_on, k.replied_on, k.unit, k.base_no, k.days, k.passed_on, k.first_counts, k.from_on AS since_on, k.to_on,
    CASE WHEN k.earlier_to > k.from_on THEN k.earlier_to ELSE k.from_on END AS from_on
  FROM (SELECT k.*, MAX(COALESCE(k.to_on, DATE '9999-12-31')) OVER (${earlier('k.from_on NULLS LAST, k.to_on NULLS LAST')}) AS earlier_to FROM stop k) k
),
measured AS (
  SELECT k.*,
    CASE WHEN k.unit = 'calendar' THEN a.day_no - 1 WHEN a.working_no IS NOT NULL THEN ${workingBefore('a')} WHEN k.from_on > h.last_on THEN h.last_no END AS from_no,
    CASE WHEN k.to_on IS NULL THEN 0 WHEN k.unit = 'calendar' THEN b.day_no - a.day_no ELSE ${workingBefore('b')} - ${workingBefore('a')} END AS stopped_days,
    CASE WHEN k.replied_on < k.from_on THEN 0
      WHEN k.to_on <= k.replied_on THEN ${workingBefore('b')} - ${workingBefore('a')}
      ELSE e.working_no - ${workingBefore('a')} END AS stopped_before_reply
  FROM apart k
  CROSS JOIN ${horizon} h
  JOIN calendar a ON a.day = k.from_on
  LEFT JOIN calendar b ON b.day = k.to_on
  LEFT JOIN calendar e ON e.day = k.replied_on
  WHERE k.to_on IS NULL OR k.to_on > k.from_on
),
running AS (
  SELECT k.*, CASE WHEN k.stated_on IS NOT NULL THEN k.since_on <= k.stated_on
    ELSE k.from_no - k.base_no - COALESCE(SUM(k.stopped_days) OVER (${earlier('k.from_on NULLS LAST')}), 0) < k.days END AS stops_clock
  FROM measured k
),
summed AS (
  SELECT k.id, k.unit, k.base_no + k.days AS allowed_no, k.passed_on + k.days - k.first_counts AS allowed_on, MAX(k.to_on) AS to_on,
    CAST(SUM(CASE WHEN k.stops_clock THEN k.stopped_days ELSE 0 END) AS INTEGER) AS stopped_days,
    CAST(SUM(k.stopped_before_reply) AS INTEGER) AS stopped_before_reply,
    MAX(CASE WHEN k.stops_clock AND k.to_on IS NULL THEN 1 ELSE 0 END) AS open,
    MAX(CASE WHEN k.stops_clock AND k.stopped_days IS NULL THEN 1 ELSE 0 END) AS uncountable
  FROM running k
  GROUP BY k.id, k.unit, k.base_no + k.days, k.passed_on + k.days - k.first_counts
),
moved AS (
  SELECT k.id, k.open, k.to_on, k.stopped_days, k.stopped_before_reply,
    CASE WHEN k.uncountable = 1 THEN NULL WHEN k.unit = 'calendar' THEN k.allowed_on + k.stopped_days ELSE x.day END AS due_on
  FROM summed k
  LEFT JOIN calendar x ON x.working AND x.working_no = CASE WHEN k.unit = 'working' THEN k.allowed_no + k.stopped_days END
)
SELECT m.* FROM moved m`
