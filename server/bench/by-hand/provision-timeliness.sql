-- Ten working days after the reply that grants the request, unless the source states when the data are due.
WITH granted AS (
  SELECT r.department, r.domain, r.requester_group, r.decision, coalesce(r.provide_due_on, w.day) AS due_on, r.provide_due_at AS due_at,
    if(r.provided_on <= :as_of, r.provided_on, NULL) AS done_on, r.provided_at AS done_at
  FROM request r
  LEFT JOIN calendar c ON c.day = r.replied_on
  LEFT JOIN calendar w ON w.working AND w.working_no = c.working_no + 10
  WHERE r.valid_from <= :as_of AND r.valid_to > :as_of AND r.department IS NOT NULL
    AND r.decision IS DISTINCT FROM 'refused'
    AND coalesce(r.replied_on <= :as_of, r.decision = 'granted' OR r.provided_on <= :as_of, false)
),
judged AS (
  SELECT *, CASE
      WHEN due_on IS NULL OR (decision IS NULL AND done_on IS NULL) THEN 'unknown'
      WHEN done_on IS NULL THEN if(:as_of < due_on, 'pending', 'missed')
      WHEN coalesce(done_at <= due_at, done_on <= due_on) THEN 'met'
      ELSE 'missed' END AS verdict
  FROM granted
  WHERE coalesce(due_on, done_on, :start) >= :start AND coalesce(due_on, done_on, :start) < :end
)
SELECT department, domain, requester_group, strftime(due_on, '%Y-%m') AS month_due,
  count(*) FILTER (verdict = 'met') AS met,
  count(*) FILTER (verdict = 'missed') AS missed,
  count(*) FILTER (verdict = 'pending') AS pending,
  0 AS exempt,
  count(*) FILTER (verdict = 'unknown') AS unknown
FROM judged
GROUP BY ALL
