SELECT d.department, d.domain, d.openness, d.mode, f.code AS frequency,
  count(*) FILTER (c.dataset IS NOT NULL) AS met,
  count(*) FILTER (c.dataset IS NULL) AS missed,
  0 AS pending,
  0 AS exempt,
  0 AS unknown
FROM dataset d
LEFT JOIN frequency_reading f ON f.text = d.frequency
LEFT JOIN (
  SELECT DISTINCT dataset
  FROM channel
  WHERE valid_from <= :as_of AND valid_to > :as_of AND coalesce(offered_on <= :as_of, true)
) c ON c.dataset = d.id
WHERE d.valid_from <= :as_of AND d.valid_to > :as_of AND d.department IS NOT NULL AND coalesce(d.published_on <= :as_of, true)
GROUP BY ALL
