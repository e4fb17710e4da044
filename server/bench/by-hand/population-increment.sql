SELECT department, strftime(due_on, '%Y-%m') AS month_due,
  count(*) FILTER (done_on <= due_on) AS met,
  count(*) FILTER (done_on > due_on OR (done_on IS NULL AND :as_of >= due_on)) AS missed,
  count(*) FILTER (done_on IS NULL AND :as_of < due_on) AS pending,
  0 AS exempt,
  count(*) FILTER (due_on IS NULL) AS unknown
FROM (
  SELECT b.department, b.due_on, if(b.delivered_on <= :as_of, b.delivered_on, NULL) AS done_on
  FROM base_delivery b
  SEMI JOIN duty d ON d.indicator = 'population-increment' AND d.scheme = :scheme AND d.department = b.department
  WHERE b.valid_from <= :as_of AND b.valid_to > :as_of AND b.kind = 'population-increment' AND coalesce(b.arisen_on <= :as_of, true)
    AND coalesce(b.due_on, b.arisen_on, if(b.delivered_on <= :as_of, b.delivered_on, :start)) >= :start
    AND coalesce(b.due_on, b.arisen_on, if(b.delivered_on <= :as_of, b.delivered_on, :start)) < :end
)
GROUP BY ALL
