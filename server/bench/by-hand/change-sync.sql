-- The catalogue follows within ten working days.
WITH changed AS (
  SELECT event, department, min(changed_on) AS changed_on
  FROM catalog_change
  WHERE valid_from <= :as_of AND valid_to > :as_of AND changed_on <= :as_of
  GROUP BY ALL
)
SELECT department, domain, strftime(due_on, '%Y-%m') AS month_due,
  count(*) FILTER (changed_on <= due_on) AS met,
  count(*) FILTER (changed_on > due_on OR (changed_on IS NULL AND :as_of >= due_on)) AS missed,
  count(*) FILTER (changed_on IS NULL AND :as_of < due_on) AS pending,
  0 AS exempt,
  count(*) FILTER (due_on IS NULL) AS unknown
FROM (
  SELECT e.department, e.domain, w.day AS due_on, k.changed_on
  FROM project_event e
  LEFT JOIN changed k ON k.event = e.id AND k.department = e.department
  LEFT JOIN calendar c ON c.day = e.happened_on
  LEFT JOIN calendar w ON w.working AND w.working_no = c.working_no + 10
  WHERE e.valid_from <= :as_of AND e.valid_to > :as_of AND e.kind = 'change' AND e.department IS NOT NULL
    AND coalesce(e.happened_on <= :as_of, true)
)
WHERE coalesce(due_on, changed_on, :start) >= :start AND coalesce(due_on, changed_on, :start) < :end
GROUP BY ALL
