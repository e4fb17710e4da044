-- A row may be one check or the sum of many; no more can pass than were checked.
SELECT department, strftime(checked_on, '%Y-%m') AS month_due,
  coalesce(sum(least(passed, checked)) FILTER (passed IS NOT NULL), 0) AS met,
  coalesce(sum(greatest(checked - passed, 0)) FILTER (passed IS NOT NULL), 0) AS missed,
  0 AS pending,
  0 AS exempt,
  coalesce(sum(checked) FILTER (passed IS NULL), 0) AS unknown
FROM (
  SELECT q.department, q.checked_on, coalesce(q.checked, 1) AS checked, q.passed
  FROM quality_check q
  SEMI JOIN duty d ON d.indicator = 'spatial-quality' AND d.scheme = :scheme AND d.department = q.department
  WHERE q.valid_from <= :as_of AND q.valid_to > :as_of AND q.base = 'spatial'
    AND q.checked_on <= :as_of AND q.checked_on >= :start AND q.checked_on < :end
)
GROUP BY ALL
