-- Every cycle that ended in the period is looked at; a department without any log of its APIs cannot be judged.
WITH api AS (
  SELECT d.key, d.id, d.department, d.domain, d.openness, d.published_on, f.code AS frequency, f.kind, f.unit, f.length, f.anchored,
    bench.cycle_of(unit, length, anchored, d.published_on, published_on) AS own,
    bench.cycle_of(unit, length, anchored, d.published_on, :start) AS first,
    bench.cycle_of(unit, length, anchored, d.published_on, least(:as_of + 1, :end)) - 1 AS elapsed,
    bench.cycle_of(unit, length, anchored, d.published_on, :end) - 1 AS last
  FROM dataset d
  LEFT JOIN frequency_reading f ON f.text = d.frequency
  WHERE d.valid_from <= :as_of AND d.valid_to > :as_of AND d.department IS NOT NULL AND d.mode = 'api' AND coalesce(d.published_on <= :as_of, true)
),
logged AS (
  SELECT d.key, d.department, bench.cycle_of(unit, length, anchored, d.published_on, l.updated_on) AS cycle
  FROM update_log l
  JOIN api d ON d.id = l.dataset
  WHERE l.valid_from <= :as_of AND l.valid_to > :as_of AND l.updated_on <= :as_of
),
updated AS (
  SELECT DISTINCT key, cycle
  FROM (
    SELECT key, cycle FROM logged
    UNION ALL
    SELECT d.key, bench.cycle_of(unit, length, anchored, d.published_on, o.updated_on)
    FROM observed_dataset o
    JOIN api d ON d.key = o.key
    WHERE o.updated_on <= :as_of
  )
),
ranged AS (
  SELECT d.*, coalesce(d.own, k.earliest) AS born, greatest(d.first, coalesce(d.own, k.earliest) + 1) AS from_no, k.latest
  FROM api d
  LEFT JOIN (SELECT key, min(cycle) AS earliest, max(cycle) AS latest FROM updated GROUP BY key) k ON k.key = d.key
),
served AS (
  SELECT r.key, count(*) AS cycles
  FROM ranged r
  JOIN updated u ON u.key = r.key AND u.cycle BETWEEN r.from_no AND r.elapsed
  GROUP BY r.key
),
judged AS (
  SELECT r.*, CASE
      WHEN kind = 'exempt' THEN 'exempt'
      WHEN kind IS DISTINCT FROM 'cycle' OR born IS NULL THEN 'unknown'
      WHEN department NOT IN (SELECT department FROM logged) THEN 'unknown'
      WHEN from_no > elapsed THEN if(latest >= last, 'met', 'pending')
      WHEN coalesce(cycles, 0) * 10 >= (elapsed - from_no + 1) * 9 THEN 'met'
      ELSE 'missed' END AS verdict
  FROM ranged r
  LEFT JOIN served s ON s.key = r.key
  WHERE kind IS DISTINCT FROM 'cycle' OR coalesce(from_no <= last, true)
)
SELECT department, domain, openness, frequency,
  CASE WHEN kind = 'cycle' AND born IS NOT NULL
    THEN strftime(bench.cycle_end(unit, length, anchored, published_on, greatest(from_no, elapsed)) - INTERVAL 1 DAY, '%Y-%m') END AS month_due,
  count(*) FILTER (verdict = 'met') AS met,
  count(*) FILTER (verdict = 'missed') AS missed,
  count(*) FILTER (verdict = 'pending') AS pending,
  count(*) FILTER (verdict = 'exempt') AS exempt,
  count(*) FILTER (verdict = 'unknown') AS unknown
FROM judged
GROUP BY ALL
