SELECT department, strftime(due_on, '%Y-%m') AS month_due,
  count(*) FILTER (done_on <= due_on) AS met,
  count(*) FILTER (done_on > due_on OR (done_on IS NULL AND :as_of >= due_on)) AS missed,
  count(*) FILTER (done_on IS NULL AND :as_of < due_on) AS pending,
  0 AS exempt,
  count(*) FILTER (due_on IS NULL) AS unknown
FROM (
  SELECT department, due_on, if(done_on <= :as_of, done_on, NULL) AS done_on
  FROM task
  WHERE valid_from <= :as_of AND valid_to > :as_of AND department IS NOT NULL
)
WHERE coalesce(due_on, done_on, :start) >= :start AND coalesce(due_on, done_on, :start) < :end
GROUP BY ALL
