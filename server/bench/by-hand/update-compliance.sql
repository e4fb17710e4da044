-- With a log every cycle that ended in the period is looked at, without one the last of them.
WITH open_dataset AS (
  SELECT d.key, d.id, d.department, d.domain, d.openness, d.mode, d.published_on, f.code AS frequency, f.kind, f.unit, f.length, f.anchored,
    bench.cycle_of(unit, length, anchored, d.published_on, published_on) AS own,
    bench.cycle_of(unit, length, anchored, d.published_on, :start) AS first,
    bench.cycle_of(unit, length, anchored, d.published_on, least(:as_of + 1, :end)) - 1 AS elapsed,
    bench.cycle_of(unit, length, anchored, d.published_on, :end) - 1 AS last
  FROM dataset d
  LEFT JOIN frequency_reading f ON f.text = d.frequency
  WHERE d.valid_from <= :as_of AND d.valid_to > :as_of AND d.department IS NOT NULL AND d.mode IS DISTINCT FROM 'api'
    AND coalesce(d.published_on <= :as_of, true)
),
logged AS (
  SELECT d.key, d.department, d.own, d.first, d.elapsed, bench.cycle_of(unit, length, anchored, d.published_on, l.updated_on) AS cycle
  FROM update_log l
  JOIN open_dataset d ON d.id = l.dataset
  WHERE l.valid_from <= :as_of AND l.valid_to > :as_of AND l.updated_on <= :as_of
),
observed AS (
  SELECT d.key, d.own, d.first, d.elapsed,
    bench.cycle_of(unit, length, anchored, d.published_on, CASE WHEN o.updated_on <= :as_of THEN o.updated_on END) AS cycle,
    bench.cycle_of(unit, length, anchored, d.published_on, o.updated_on) AS stated,
    bench.cycle_of(unit, length, anchored, d.published_on, o.observed_on + 1) > d.elapsed AS since
  FROM observed_dataset o
  JOIN open_dataset d ON d.key = o.key
),
known AS (
  SELECT key, min(cycle) AS earliest, max(cycle) AS latest,
    count(DISTINCT cycle) FILTER (cycle BETWEEN greatest(first, coalesce(own + 1, first)) AND elapsed) AS served,
    bool_or(since AND stated < elapsed) AS stale
  FROM (
    SELECT key, own, first, elapsed, cycle, NULL AS stated, NULL AS since FROM logged
    UNION ALL
    SELECT * FROM observed
  )
  GROUP BY key
),
ranged AS (
  SELECT d.*, k.latest, k.stale, d.department IN (SELECT department FROM logged) AS by_log,
    coalesce(d.own, CASE WHEN NOT d.anchored THEN k.earliest END) AS born,
    coalesce(k.served, 0) - if(d.own IS NULL AND k.earliest BETWEEN d.first AND d.elapsed, 1, 0) AS served
  FROM open_dataset d
  LEFT JOIN known k USING (key)
),
judged AS (
  SELECT *, greatest(first, born + 1) AS from_no, CASE
      WHEN kind = 'exempt' THEN 'exempt'
      WHEN kind IS DISTINCT FROM 'cycle' OR born IS NULL THEN 'unknown'
      WHEN greatest(first, born + 1) > elapsed THEN if(latest >= last, 'met', 'pending')
      WHEN by_log THEN if(served * 10 >= (elapsed - greatest(first, born + 1) + 1) * 9, 'met', 'missed')
      WHEN latest >= elapsed THEN 'met'
      WHEN stale THEN 'missed'
      ELSE 'unknown' END AS verdict
  FROM ranged
  WHERE kind IS DISTINCT FROM 'cycle' OR coalesce(greatest(first, born + 1) <= last, true)
)
SELECT department, domain, openness, mode, frequency,
  CASE WHEN kind = 'cycle' AND born IS NOT NULL
    THEN strftime(bench.cycle_end(unit, length, anchored, published_on, greatest(from_no, elapsed)) - INTERVAL 1 DAY, '%Y-%m') END AS month_due,
  count(*) FILTER (verdict = 'met') AS met,
  count(*) FILTER (verdict = 'missed') AS missed,
  count(*) FILTER (verdict = 'pending') AS pending,
  count(*) FILTER (verdict = 'exempt') AS exempt,
  count(*) FILTER (verdict = 'unknown') AS unknown
FROM judged
GROUP BY ALL
