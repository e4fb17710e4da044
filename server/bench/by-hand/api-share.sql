SELECT i.department, i.domain, i.openness, i.mode, f.code AS frequency, i.list_year,
  count(*) FILTER (mode = 'api' AND coalesce(opened_on <= :as_of, found, false)) AS met,
  count(*) FILTER (mode <> 'api' OR (mode = 'api' AND NOT coalesce(opened_on <= :as_of, found, false) AND :as_of >= make_date(:year, 10, 31))) AS missed,
  count(*) FILTER (mode = 'api' AND NOT coalesce(opened_on <= :as_of, found, false) AND :as_of < make_date(:year, 10, 31)) AS pending,
  0 AS exempt,
  count(*) FILTER (mode IS NULL) AS unknown
FROM (SELECT *, if(observed_on <= :as_of, available, NULL) AS found FROM list_item) i
LEFT JOIN frequency_reading f ON f.text = i.frequency
WHERE i.valid_from <= :as_of AND i.valid_to > :as_of AND i.list_year = :year AND i.department IS NOT NULL
GROUP BY ALL
