-- A dataset in API mode offers an API, whether its formats name it or not.
SELECT department, domain, openness, mode, frequency,
  count(*) FILTER (formats >= 2) AS met,
  count(*) FILTER (formats < 2) AS missed,
  0 AS pending,
  0 AS exempt,
  count(*) FILTER (formats IS NULL) AS unknown
FROM (
  SELECT d.department, d.domain, d.openness, d.mode, f.code AS frequency, m.kinds + if(d.mode = 'api' AND NOT m.api, 1, 0) AS formats
  FROM dataset d
  LEFT JOIN frequency_reading f ON f.text = d.frequency
  LEFT JOIN format_reading m ON m.text = d.formats
  WHERE d.valid_from <= :as_of AND d.valid_to > :as_of AND d.department IS NOT NULL AND coalesce(d.published_on <= :as_of, true)
)
GROUP BY ALL
