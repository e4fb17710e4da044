-- Real-time counts as daily: what is shorter than a day is judged by day.
SELECT i.department, i.domain, i.openness, i.mode, f.code AS frequency, i.list_year,
  count(*) FILTER (f.code IN ('realtime', 'day') AND i.mode = 'api') AS met,
  count(*) FILTER (f.kind <> 'unknown' AND (f.code NOT IN ('realtime', 'day') OR i.mode <> 'api') AND i.mode IS NOT NULL) AS missed,
  0 AS pending,
  0 AS exempt,
  count(*) FILTER (coalesce(f.kind, 'unknown') = 'unknown' OR i.mode IS NULL) AS unknown
FROM list_item i
LEFT JOIN frequency_reading f ON f.text = i.frequency
WHERE i.valid_from <= :as_of AND i.valid_to > :as_of AND i.list_year = :year AND i.department IS NOT NULL
GROUP BY ALL
