-- All three steps within five working days of the first; an entry of which no step is known belongs to its registration.
WITH steps AS (
  SELECT department, domain, openness, coalesce(registered_on, approved_on) AS registered_on,
    if(sorted_on <= :as_of, sorted_on, NULL) AS sorted_on,
    if(determined_on <= :as_of, determined_on, NULL) AS determined_on,
    if(catalogued_on <= :as_of, catalogued_on, NULL) AS catalogued_on,
    coalesce(sorted_on, determined_on, catalogued_on) IS NULL AS unstated
  FROM catalog_entry
  WHERE valid_from <= :as_of AND valid_to > :as_of AND department IS NOT NULL
),
entry AS (
  SELECT s.department, s.domain, s.openness, w.day AS due_on,
    if(s.sorted_on IS NOT NULL AND s.determined_on IS NOT NULL AND s.catalogued_on IS NOT NULL, greatest(s.sorted_on, s.determined_on, s.catalogued_on), NULL) AS done_on,
    coalesce(w.day, s.registered_on, :start) AS located
  FROM steps s
  LEFT JOIN calendar c ON c.day = least(s.sorted_on, s.determined_on, s.catalogued_on)
  LEFT JOIN calendar w ON w.working AND w.working_no = c.working_no + 5
  WHERE c.day IS NOT NULL OR (s.unstated AND coalesce(s.registered_on <= :as_of, true))
)
SELECT department, domain, openness, strftime(due_on, '%Y-%m') AS month_due,
  count(*) FILTER (done_on <= due_on) AS met,
  count(*) FILTER (done_on > due_on OR (done_on IS NULL AND :as_of >= due_on)) AS missed,
  count(*) FILTER (done_on IS NULL AND :as_of < due_on) AS pending,
  0 AS exempt,
  count(*) FILTER (due_on IS NULL) AS unknown
FROM entry
WHERE located >= :start AND located < :end
GROUP BY ALL
