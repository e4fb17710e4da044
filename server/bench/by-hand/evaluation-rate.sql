-- The requester evaluates within twenty working days of getting the data.
SELECT department, domain, strftime(due_on, '%Y-%m') AS month_due,
  count(*) FILTER (done_on <= due_on) AS met,
  count(*) FILTER (done_on > due_on OR (done_on IS NULL AND :as_of >= due_on)) AS missed,
  count(*) FILTER (done_on IS NULL AND :as_of < due_on) AS pending,
  0 AS exempt,
  0 AS unknown
FROM (
  SELECT r.requester AS department, r.domain, w.day AS due_on, if(r.evaluated_on <= :as_of, r.evaluated_on, NULL) AS done_on
  FROM request r
  JOIN calendar c ON c.day = r.provided_on
  JOIN calendar w ON w.working AND w.working_no = c.working_no + 20
  WHERE r.valid_from <= :as_of AND r.valid_to > :as_of AND r.requester IS NOT NULL AND r.provided_on <= :as_of
)
WHERE due_on >= :start AND due_on < :end
GROUP BY ALL
