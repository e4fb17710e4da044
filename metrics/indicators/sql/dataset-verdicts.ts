import type { Decision } from './decision'
import { shown } from './shown'
import { standing } from './standing'

/**
 * Verdicts of the datasets `d` that are open at the as-of, judged as they stand; `f` is the reading of their frequency.
 *
 * @param joins further relations that the rule looks at.
 * @param done SQL of the day on which the duty was done, where one is known.
 */
export const datasetVerdicts = (rule: Decision, joins = '', done = 'CAST(NULL AS DATE)'): string => `
SELECT d.department AS department,
${shown(`  COALESCE(d.id, d.key) AS subject, d.title AS title,`)}
  ${rule.verdict} AS verdict,
${shown(`  ${rule.reason} AS reason,
  'stock' AS method,
  CAST(NULL AS DATE) AS due_on, CAST(NULL AS TIMESTAMP) AS due_at, ${done} AS done_on, CAST(NULL AS TIMESTAMP) AS done_at,
  CAST(NULL AS INTEGER) AS days, '' AS flags, d.batch AS batch, d.line AS line,`)}
  d.domain AS domain, d.openness AS openness, d.mode AS mode, f.code AS frequency, 1 AS count
FROM dataset d
LEFT JOIN frequency_reading f ON f.text = d.frequency${joins}
WHERE ${standing('d')} AND (d.published_on IS NULL OR d.published_on <= :as_of)`

/** Kinds of machine-readable formats that dataset `d` offers; a dataset opened through an API offers one at least. */
export const formatJoin = '\nLEFT JOIN format_reading m ON m.text = d.formats'

/** Every indicator over datasets can be sliced by these. */
export const datasetDimensions = ['domain', 'openness', 'mode', 'frequency'] as const
