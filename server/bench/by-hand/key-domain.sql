WITH opened AS (
  SELECT DISTINCT department, domain
  FROM list_item
  WHERE valid_from <= :as_of AND valid_to > :as_of AND list_year = :year
    AND coalesce(opened_on <= :as_of, available AND observed_on <= :as_of)
)
SELECT k.department, k.domain, k.list_year,
  count(*) FILTER (o.domain IS NOT NULL) AS met,
  count(*) FILTER (o.domain IS NULL AND :as_of >= make_date(:year, 12, 31)) AS missed,
  count(*) FILTER (o.domain IS NULL AND :as_of < make_date(:year, 12, 31)) AS pending,
  0 AS exempt,
  0 AS unknown
FROM key_domain k
LEFT JOIN opened o ON o.department = k.department AND o.domain = k.domain
WHERE k.valid_from <= :as_of AND k.valid_to > :as_of AND k.list_year = :year AND k.department IS NOT NULL
GROUP BY ALL
