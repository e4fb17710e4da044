-- Sent back for a supplement or not; the requester answers for it.
WITH supplemented AS (
  SELECT DISTINCT request
  FROM request_suspension
  WHERE valid_from <= :as_of AND valid_to > :as_of AND suspended_on <= :as_of
)
SELECT r.requester AS department, r.domain, strftime(r.submitted_on, '%Y-%m') AS month_due,
  count(*) FILTER (s.request IS NULL) AS met,
  count(*) FILTER (s.request IS NOT NULL) AS missed,
  0 AS pending,
  0 AS exempt,
  0 AS unknown
FROM request r
LEFT JOIN supplemented s ON s.request = r.id
WHERE r.valid_from <= :as_of AND r.valid_to > :as_of AND r.requester IS NOT NULL
  AND r.submitted_on <= :as_of AND r.submitted_on >= :start AND r.submitted_on < :end
GROUP BY ALL
