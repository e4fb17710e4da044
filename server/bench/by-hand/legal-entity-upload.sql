-- Within one working day after it arose, unless the source states a day.
SELECT department, strftime(due_on, '%Y-%m') AS month_due,
  count(*) FILTER (done_on <= due_on) AS met,
  count(*) FILTER (done_on > due_on OR (done_on IS NULL AND :as_of >= due_on)) AS missed,
  count(*) FILTER (done_on IS NULL AND :as_of < due_on) AS pending,
  0 AS exempt,
  count(*) FILTER (due_on IS NULL) AS unknown
FROM (
  SELECT b.department, coalesce(b.due_on, w.day) AS due_on, if(b.delivered_on <= :as_of, b.delivered_on, NULL) AS done_on
  FROM base_delivery b
  LEFT JOIN calendar c ON c.day = b.arisen_on
  LEFT JOIN calendar w ON w.working AND w.working_no = c.working_no + 1
  WHERE b.valid_from <= :as_of AND b.valid_to > :as_of AND b.kind = 'enterprise-publicity' AND b.department IS NOT NULL
    AND coalesce(b.arisen_on <= :as_of, true)
)
WHERE coalesce(due_on, done_on, :start) >= :start AND coalesce(due_on, done_on, :start) < :end
GROUP BY ALL
