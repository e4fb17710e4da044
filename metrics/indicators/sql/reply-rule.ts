import { ruledAs, ruledDays } from './ruled-days'
import { standing } from './standing'

/** A request that was opened again after its reply is not replied, and its first clock runs on. */
const reopened = 'r.reopened_on <= :as_of AND (r.reopened_on > r.replied_on OR r.reopened_at > r.replied_at)'

/** Requests as known at the as-of with the rule that binds each: columns of the request `q`, and of `ruledDays` `g`. */
export const ruledRequests = `(
    SELECT r.id, r.department, r.title, r.domain, r.requester_group, r.batch, r.line, r.submitted_on, r.passed_on, r.due_on, r.due_at, r.extended,
      CASE WHEN ${reopened} THEN NULL ELSE r.replied_on END AS replied_on, CASE WHEN ${reopened} THEN NULL ELSE r.replied_at END AS replied_at,
      COALESCE(r.extended, FALSE) AS longer, ${ruledAs('r', 'reply')} AS ruled_as
    FROM request r
    WHERE ${standing('r')}
  ) q
  LEFT JOIN (${ruledDays({ stage: 'reply', typed: true, extendable: true })}
  ) g ON g.started_on = q.passed_on AND g.ruled_as = q.ruled_as AND g.longer = q.longer`
