import type { Decision } from './decision'
import { shown } from './shown'
import { standing } from './standing'

/** A check on the portal has no day but that of its observation: one made after the as-of says nothing yet. */
export const checked = 'CASE WHEN i.observed_on <= :as_of THEN i.available END'

/** The day from which an item is known to be open: its opening, else, where the source gives none, the check that found it. */
export const openedOn = `CASE WHEN i.opened_on <= :as_of THEN i.opened_on WHEN i.opened_on IS NULL AND ${checked} THEN i.observed_on END`

/**
 * Verdicts of the items `i` of the year's open list.
 *
 * @param done SQL of the day on which the duty was done, null when it was not.
 * @param condition further condition on which items are judged.
 * @param due SQL of the day by which it has to be done.
 */
export const listVerdicts = (rule: Decision, method: string, done: string, condition = '', due = ':deadline'): string => `
SELECT i.department AS department,
${shown(`  i.id AS subject, i.title AS title,`)}
  ${rule.verdict} AS verdict,
${shown(`  ${rule.reason} AS reason,
  '${method}' AS method,
  ${due} AS due_on, CAST(NULL AS TIMESTAMP) AS due_at,
  ${done} AS done_on, CAST(NULL AS TIMESTAMP) AS done_at,
  CAST(NULL AS INTEGER) AS days, '' AS flags, i.batch AS batch, i.line AS line,`)}
  i.domain AS domain, i.openness AS openness, i.mode AS mode, f.code AS frequency, i.list_year AS list_year, 1 AS count
FROM list_item i
LEFT JOIN frequency_reading f ON f.text = i.frequency
WHERE ${standing('i')} AND i.list_year = :year${condition && ` AND ${condition}`}`
