-- Fifteen working days after it was received, unless the source states a deadline.
SELECT department, domain, strftime(due_on, '%Y-%m') AS month_due,
  count(*) FILTER (in_time) AS met,
  count(*) FILTER (NOT in_time OR (done_on IS NULL AND :as_of >= due_on)) AS missed,
  count(*) FILTER (done_on IS NULL AND :as_of < due_on) AS pending,
  0 AS exempt,
  count(*) FILTER (due_on IS NULL) AS unknown
FROM (
  SELECT d.department, d.domain, coalesce(d.due_on, w.day) AS due_on, if(d.answered_on <= :as_of, d.answered_on, NULL) AS done_on,
    if(d.answered_on <= :as_of, coalesce(d.answered_at <= d.due_at, d.answered_on <= coalesce(d.due_on, w.day)), NULL) AS in_time
  FROM demand d
  LEFT JOIN calendar c ON c.day = d.received_on
  LEFT JOIN calendar w ON w.working AND w.working_no = c.working_no + 15
  WHERE d.valid_from <= :as_of AND d.valid_to > :as_of AND d.department IS NOT NULL AND coalesce(d.received_on <= :as_of, true)
)
WHERE coalesce(due_on, done_on, :start) >= :start AND coalesce(due_on, done_on, :start) < :end
GROUP BY ALL
