WITH registered AS (
  SELECT DISTINCT project, department
  FROM catalog_entry
  WHERE valid_from <= :as_of AND valid_to > :as_of
    AND approved_on <= :as_of AND coalesce(registered_on <= :as_of, true)
)
SELECT department, domain, kind AS project_kind,
  count(*) FILTER (counts AND NOT asleep AND done) AS met,
  count(*) FILTER (counts AND NOT asleep AND NOT done AND closed) AS missed,
  count(*) FILTER (counts AND NOT asleep AND NOT done AND NOT closed) AS pending,
  count(*) FILTER (counts AND asleep) AS exempt,
  count(*) FILTER (NOT counts) AS unknown
FROM (
  SELECT p.department, p.domain, p.kind, r.project IS NOT NULL AS done,
    coalesce(p.suspended_on <= :as_of AND coalesce(p.resumed_on > :as_of, true), false) AS asleep,
    p.fiscal_funded IS NOT NULL AND p.budget_year IS NOT NULL AS counts,
    :as_of >= make_date(:year, 12, 31) AS closed
  FROM project p
  SEMI JOIN duty d ON d.indicator = 'catalog-coverage' AND d.scheme = :scheme AND d.department = p.department
  LEFT JOIN registered r ON r.project = p.id AND r.department = p.department
  WHERE p.valid_from <= :as_of AND p.valid_to > :as_of
    AND coalesce(p.fiscal_funded, true)
    AND p.kind = 'maintenance' AND coalesce(p.budget_year <= :year, true)
)
GROUP BY ALL
