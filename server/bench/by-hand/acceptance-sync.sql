-- Registered and approved by the day of acceptance, and the list of the catalogue is among the papers.
WITH registered AS (
  SELECT project, department, min(greatest(approved_on, registered_on)) AS done_on
  FROM catalog_entry
  WHERE valid_from <= :as_of AND valid_to > :as_of
    AND approved_on <= :as_of AND coalesce(registered_on <= :as_of, true)
  GROUP BY ALL
)
SELECT department, domain, strftime(happened_on, '%Y-%m') AS month_due,
  count(*) FILTER (happened_on <= :as_of AND in_time AND list_attached) AS met,
  count(*) FILTER (happened_on <= :as_of AND NOT (in_time AND coalesce(list_attached, true))) AS missed,
  count(*) FILTER (happened_on > :as_of) AS pending,
  0 AS exempt,
  count(*) FILTER (happened_on IS NULL OR (happened_on <= :as_of AND in_time AND list_attached IS NULL)) AS unknown
FROM (
  SELECT e.department, e.domain, e.happened_on, e.list_attached, coalesce(r.done_on <= e.happened_on, false) AS in_time
  FROM project_event e
  LEFT JOIN registered r ON r.project = e.project AND r.department = e.department
  WHERE e.valid_from <= :as_of AND e.valid_to > :as_of AND e.kind = 'acceptance' AND e.department IS NOT NULL
    AND coalesce(e.happened_on, r.done_on, :start) >= :start AND coalesce(e.happened_on, r.done_on, :start) < :end
)
GROUP BY ALL
