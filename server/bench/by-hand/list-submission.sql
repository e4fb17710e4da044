SELECT d.department, CAST(:year AS VARCHAR) AS list_year, strftime(make_date(:year, 5, 31), '%Y-%m') AS month_due,
  count(*) FILTER (submitted_on <= least(:as_of, make_date(:year, 5, 31))) AS met,
  count(*) FILTER (NOT coalesce(submitted_on <= make_date(:year, 5, 31), false) AND :as_of >= make_date(:year, 5, 31)) AS missed,
  count(*) FILTER (NOT coalesce(submitted_on <= :as_of, false) AND :as_of < make_date(:year, 5, 31)) AS pending,
  0 AS exempt,
  0 AS unknown
FROM duty d
LEFT JOIN (
  SELECT department, min(submitted_on) AS submitted_on
  FROM open_list
  WHERE valid_from <= :as_of AND valid_to > :as_of AND list_year = :year
  GROUP BY department
) o ON o.department = d.department
WHERE d.indicator = 'list-submission' AND d.scheme = :scheme AND make_date(:year, 5, 31) >= :start AND make_date(:year, 5, 31) < :end
GROUP BY ALL
