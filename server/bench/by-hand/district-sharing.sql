-- Two base databases are shared with the districts: of people and of legal entities.
SELECT d.department,
  count(*) FILTER (s.shared_on IS NOT NULL) AS met,
  count(*) FILTER (s.shared_on IS NULL AND :as_of >= make_date(:year, 12, 31)) AS missed,
  count(*) FILTER (s.shared_on IS NULL AND :as_of < make_date(:year, 12, 31)) AS pending,
  0 AS exempt,
  0 AS unknown
FROM duty d
CROSS JOIN (VALUES ('population'), ('legal-entity')) b (base)
LEFT JOIN base_sharing s ON s.department = d.department AND s.base = b.base
  AND s.valid_from <= :as_of AND s.valid_to > :as_of AND s.shared_on <= :as_of
WHERE d.indicator = 'district-sharing' AND d.scheme = :scheme
GROUP BY ALL
