-- Passed on within two working days of submission; the reviewing office answers for it.
SELECT department, domain, requester_group, strftime(due_on, '%Y-%m') AS month_due,
  count(*) FILTER (done_on <= due_on) AS met,
  count(*) FILTER (done_on > due_on OR (done_on IS NULL AND :as_of >= due_on)) AS missed,
  count(*) FILTER (done_on IS NULL AND :as_of < due_on) AS pending,
  0 AS exempt,
  count(*) FILTER (due_on IS NULL) AS unknown
FROM (
  SELECT r.reviewer AS department, r.domain, r.requester_group, w.day AS due_on, if(r.passed_on <= :as_of, r.passed_on, NULL) AS done_on
  FROM request r
  SEMI JOIN duty d ON d.indicator = 'review-timeliness' AND d.scheme = :scheme AND d.department = r.reviewer
  LEFT JOIN calendar c ON c.day = r.submitted_on
  LEFT JOIN calendar w ON w.working AND w.working_no = c.working_no + 2
  WHERE r.valid_from <= :as_of AND r.valid_to > :as_of AND coalesce(r.submitted_on <= :as_of, true)
)
WHERE coalesce(due_on, done_on, :start) >= :start AND coalesce(due_on, done_on, :start) < :end
GROUP BY ALL
