/** Working days before a day `c` of the calendar. */
export const workingBefore = (c: string): string => `(${c}.working_no - CASE WHEN ${c}.working THEN 1 ELSE 0 END)`

/**
 * Every day on which a request may have been passed on, with the rule that binds it and the day on which it then falls
 * due, so that a rule costs a request one lookup and no arithmetic. `base_no` numbers the last day that does not count,
 * in working or calendar days as the rule says; `due_on` is null where the working calendar ends before it.
 */
const ruledDays = (join: string, binding: string): string => `
  SELECT k.*, SUBSTRING(CAST(k.due_on AS VARCHAR), 1, 7) AS due_month, SUBSTRING(CAST(k.extended_due_on AS VARCHAR), 1, 7) AS extended_due_month
  FROM (
    SELECT b.*,
      CASE WHEN b.unit = 'calendar' THEN b.passed_on + b.days - b.first_counts ELSE w.day END AS due_on,
      CASE WHEN b.unit = 'calendar' THEN b.passed_on + b.extended_days - b.first_counts ELSE x.day END AS extended_due_on
    FROM (
      SELECT c.day AS passed_on, c.working_no AS passed_no, ${workingBefore('c')} AS passed_before,
        r.sharing_type, r.unit, r.days, r.days + r.extension AS extended_days, r.confirmed, CASE WHEN r.counts_receipt THEN 1 ELSE 0 END AS first_counts,
        CASE WHEN r.unit = 'calendar' THEN c.day_no - CASE WHEN r.counts_receipt THEN 1 ELSE 0 END
          WHEN r.counts_receipt THEN ${workingBefore('c')}
          ELSE c.working_no END AS base_no
      FROM calendar c
      ${join} deadline_rule r ON r.scheme = :scheme AND r.stage = 'reply' AND ${binding} AND c.day >= r.valid_from AND c.day < r.valid_to
      WHERE c.day <= :as_of
    ) b
    LEFT JOIN calendar w ON w.working AND w.working_no = CASE WHEN b.unit = 'working' THEN b.base_no + b.days END
    LEFT JOIN calendar x ON x.working AND x.working_no = CASE WHEN b.unit = 'working' THEN b.base_no + b.extended_days END
  ) k`

/** Joins the rules that may bind request `q`: `s` of its sharing type, `g` the general one, with every day of the calendar. */
export const ruleJoins = `LEFT JOIN (${ruledDays('JOIN', 'r.sharing_type IS NOT NULL')}
  ) s ON s.sharing_type = q.sharing_type AND s.passed_on = q.passed_on
  LEFT JOIN (${ruledDays('LEFT JOIN', 'r.sharing_type IS NULL')}
  ) g ON g.passed_on = q.passed_on`

/** A column of the rule that binds request `q`: of its sharing type if there is one, else the general one. */
export const ruled = (column: string): string => `CASE WHEN s.unit IS NOT NULL THEN s.${column} ELSE g.${column} END`

/** The same where an extension has a column of its own. */
export const ruledOrExtended = (column: string): string => `CASE WHEN q.extended THEN ${ruled(`extended_${column}`)} ELSE ${ruled(column)} END`

/** The last day of the working calendar, and its number. */
export const horizon = '(SELECT MAX(c.day) AS last_on, MAX(c.working_no) AS last_no FROM calendar c WHERE c.working IS NOT NULL)'
