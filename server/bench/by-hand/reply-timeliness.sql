-- Ten working days after the day of passing on, ten more when extended; a stated deadline wins; days between a
-- suspension and its end are added when the clock was still running.
WITH working AS (
  SELECT day, working_no FROM calendar WHERE working
),
request_now AS (
  SELECT r.*, c.working_no AS passed_no, 10 + if(extended, 10, 0) AS days,
    CASE WHEN replied_on <= :as_of THEN replied_on END AS answered_on
  FROM request r
  LEFT JOIN calendar c ON c.day = r.passed_on
  WHERE r.valid_from <= :as_of AND r.valid_to > :as_of AND r.department IS NOT NULL
    AND coalesce(passed_on <= :as_of, true) AND coalesce(submitted_on <= :as_of, true)
),
stopped AS (
  SELECT r.id,
    sum(CASE WHEN s.resumed_on <= :as_of THEN (b.working_no - if(b.working, 1, 0)) - (a.working_no - if(a.working, 1, 0)) ELSE 0 END) AS days,
    bool_or(s.resumed_on IS NULL OR s.resumed_on > :as_of) AS open
  FROM request_suspension s
  JOIN request_now r ON r.id = s.request
  JOIN calendar a ON a.day = greatest(s.suspended_on, r.passed_on + 1)
  LEFT JOIN calendar b ON b.day = s.resumed_on
  WHERE s.valid_from <= :as_of AND s.valid_to > :as_of AND s.suspended_on <= :as_of
    AND coalesce(s.suspended_on <= r.answered_on, true) AND coalesce(s.resumed_on > greatest(s.suspended_on, r.passed_on + 1), true)
    AND CASE WHEN r.due_on IS NULL THEN a.working_no - if(a.working, 1, 0) - r.passed_no < r.days ELSE s.suspended_on <= r.due_on END
  GROUP BY r.id
),
due AS (
  SELECT r.*, coalesce(r.due_on, w.day) AS final_on, coalesce(s.open, false) AS open
  FROM request_now r
  LEFT JOIN stopped s ON s.id = r.id
  LEFT JOIN working w ON w.working_no = r.passed_no + r.days + coalesce(s.days, 0)
),
judged AS (
  SELECT *, CASE
      WHEN final_on IS NULL THEN 'unknown'
      WHEN answered_on IS NULL AND (open OR :as_of < final_on) THEN 'pending'
      WHEN answered_on IS NULL THEN 'missed'
      WHEN open OR coalesce(replied_at <= due_at, answered_on <= final_on) THEN 'met'
      ELSE 'missed' END AS verdict
  FROM due
  WHERE coalesce(final_on, passed_on, submitted_on, answered_on, :start) >= :start
    AND coalesce(final_on, passed_on, submitted_on, answered_on, :start) < :end
)
SELECT department, domain, requester_group, strftime(final_on, '%Y-%m') AS month_due,
  count(*) FILTER (verdict = 'met') AS met,
  count(*) FILTER (verdict = 'missed') AS missed,
  count(*) FILTER (verdict = 'pending') AS pending,
  0 AS exempt,
  count(*) FILTER (verdict = 'unknown') AS unknown
FROM judged
GROUP BY ALL
