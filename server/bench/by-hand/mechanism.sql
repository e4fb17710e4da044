WITH in_office AS (
  SELECT department, bool_or(role = 'leader') AND bool_or(role = 'staff') AS both_named
  FROM responsible_person
  WHERE valid_from <= :as_of AND valid_to > :as_of
    AND coalesce(named_on <= :as_of, true) AND coalesce(left_on > :as_of, true)
  GROUP BY department
)
SELECT d.department,
  count(*) FILTER (p.both_named) AS met,
  count(*) FILTER (NOT coalesce(p.both_named, false)) AS missed,
  0 AS pending,
  0 AS exempt,
  0 AS unknown
FROM duty d
LEFT JOIN in_office p ON p.department = d.department
WHERE d.indicator = 'mechanism' AND d.scheme = :scheme
GROUP BY ALL
