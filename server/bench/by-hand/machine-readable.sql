-- An API is machine-readable, whatever else is stated.
SELECT d.department, d.domain, d.openness, d.mode, f.code AS frequency,
  count(*) FILTER (d.mode = 'api' OR m.kinds >= 1) AS met,
  count(*) FILTER (d.mode IS DISTINCT FROM 'api' AND m.kinds = 0) AS missed,
  0 AS pending,
  0 AS exempt,
  count(*) FILTER (d.mode IS DISTINCT FROM 'api' AND d.formats IS NULL) AS unknown
FROM dataset d
LEFT JOIN frequency_reading f ON f.text = d.frequency
LEFT JOIN format_reading m ON m.text = d.formats
WHERE d.valid_from <= :as_of AND d.valid_to > :as_of AND d.department IS NOT NULL AND coalesce(d.published_on <= :as_of, true)
GROUP BY ALL
