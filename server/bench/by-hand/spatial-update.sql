-- With a log every cycle that ended in the period is looked at, without one the last of them.
WITH open_layer AS (
  SELECT l.key, l.id, l.department, l.published_on, f.code AS frequency, f.kind, f.unit, f.length, f.anchored,
    bench.cycle_of(unit, length, anchored, l.published_on, published_on) AS own,
    bench.cycle_of(unit, length, anchored, l.published_on, :start) AS first,
    bench.cycle_of(unit, length, anchored, l.published_on, least(:as_of + 1, :end)) - 1 AS elapsed,
    bench.cycle_of(unit, length, anchored, l.published_on, :end) - 1 AS last
  FROM layer l
  SEMI JOIN duty d ON d.indicator = 'spatial-update' AND d.scheme = :scheme AND d.department = l.department
  LEFT JOIN frequency_reading f ON f.text = l.frequency
  WHERE l.valid_from <= :as_of AND l.valid_to > :as_of AND coalesce(l.published_on <= :as_of, true)
),
logged AS (
  SELECT l.key, l.department, bench.cycle_of(unit, length, anchored, l.published_on, u.updated_on) AS cycle
  FROM update_log u
  JOIN open_layer l ON l.id = u.dataset
  WHERE u.valid_from <= :as_of AND u.valid_to > :as_of AND u.updated_on <= :as_of
),
observed AS (
  SELECT l.key, l.elapsed,
    bench.cycle_of(unit, length, anchored, l.published_on, CASE WHEN o.updated_on <= :as_of THEN o.updated_on END) AS cycle,
    bench.cycle_of(unit, length, anchored, l.published_on, o.updated_on) AS stated,
    bench.cycle_of(unit, length, anchored, l.published_on, o.observed_on + 1) > l.elapsed AS since
  FROM observed_layer o
  JOIN open_layer l ON l.key = o.key
),
updated AS (
  SELECT DISTINCT key, cycle FROM (SELECT key, cycle FROM logged UNION ALL SELECT key, cycle FROM observed) WHERE cycle IS NOT NULL
),
ranged AS (
  SELECT l.*, coalesce(l.own, CASE WHEN NOT l.anchored THEN k.earliest END) AS born, k.latest,
    greatest(l.first, coalesce(l.own, k.earliest) + 1) AS from_no,
    l.key IN (SELECT key FROM observed WHERE since AND stated < elapsed) AS stale
  FROM open_layer l
  LEFT JOIN (SELECT key, min(cycle) AS earliest, max(cycle) AS latest FROM updated GROUP BY key) k ON k.key = l.key
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
      WHEN from_no > elapsed THEN if(latest >= last, 'met', 'pending')
      WHEN department IN (SELECT department FROM logged) THEN if(coalesce(cycles, 0) * 10 >= (elapsed - from_no + 1) * 9, 'met', 'missed')
      WHEN latest >= elapsed THEN 'met'
      WHEN stale THEN 'missed'
      ELSE 'unknown' END AS verdict
  FROM ranged r
  LEFT JOIN served s ON s.key = r.key
  WHERE kind IS DISTINCT FROM 'cycle' OR coalesce(from_no <= last, true)
)
SELECT department, frequency,
  CASE WHEN kind = 'cycle' AND born IS NOT NULL
    THEN strftime(bench.cycle_end(unit, length, anchored, published_on, greatest(from_no, elapsed)) - INTERVAL 1 DAY, '%Y-%m') END AS month_due,
  count(*) FILTER (verdict = 'met') AS met,
  count(*) FILTER (verdict = 'missed') AS missed,
  count(*) FILTER (verdict = 'pending') AS pending,
  count(*) FILTER (verdict = 'exempt') AS exempt,
  count(*) FILTER (verdict = 'unknown') AS unknown
FROM judged
GROUP BY ALL
