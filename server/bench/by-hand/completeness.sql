-- A field that is blank everywhere is one that the source does not deliver: then nothing can be judged.
WITH delivered AS (
  SELECT count(title) > 0 AND count(abstract) > 0 AND count(domain) > 0 AND count(formats) > 0 AND count(frequency) > 0
    AND count(openness) > 0 AND count(contact) > 0 AS every_field
  FROM dataset
  WHERE valid_from <= :as_of AND valid_to > :as_of
)
SELECT department, domain, openness, mode, frequency,
  count(*) FILTER (every_field AND filled) AS met,
  count(*) FILTER (every_field AND NOT filled) AS missed,
  0 AS pending,
  0 AS exempt,
  count(*) FILTER (NOT every_field) AS unknown
FROM (
  SELECT d.department, d.domain, d.openness, d.mode, f.code AS frequency,
    d.title IS NOT NULL AND d.abstract IS NOT NULL AND d.domain IS NOT NULL AND d.formats IS NOT NULL AND d.frequency IS NOT NULL
      AND d.openness IS NOT NULL AND d.contact IS NOT NULL AS filled
  FROM dataset d
  LEFT JOIN frequency_reading f ON f.text = d.frequency
  WHERE d.valid_from <= :as_of AND d.valid_to > :as_of AND d.department IS NOT NULL AND coalesce(d.published_on <= :as_of, true)
), delivered
GROUP BY ALL
