import { dimensions } from '../dimensions'
import type { Indicator } from './indicator'
import { unmarked } from './sql/shown'
import { verdictColumns } from './verdict'

/** The holder of a row: its department, or who carries it on where it has ended. */
const holder = (alias: string, carrier: string): string => `COALESCE(${carrier}.carrier, ${alias}.department)`
const carriedOn = (alias: string, carrier: string): string =>
  `LEFT JOIN carrier ${carrier} ON ${carrier}.code = ${alias}.department AND :standing_on >= ${carrier}.from_on AND :standing_on < ${carrier}.to_on`

/** What a corrected row says beside its verdict. */
const said: Partial<Record<string, string>> = {
  verdict: 'CASE WHEN x.verdict IS NOT NULL THEN x.verdict ELSE j.verdict END',
  reason: "CASE WHEN x.verdict IS NOT NULL THEN 'corrected' ELSE j.reason END",
  flags: "CASE WHEN x.verdict IS NULL THEN j.flags WHEN j.flags = '' THEN 'corrected' ELSE CONCAT(j.flags, ',corrected') END",
}

/**
 * The indicator with the corrections of the period applied to its rows: the verdict is the corrected one, its reason and a
 * flag say so, and all else stays as it was judged. Of several corrections of a subject the last counts.
 *
 * Asked for only where a period has corrections of the indicator, so that no other pays for it. It is the indicator's own
 * SELECT inside another one: rows, tallies and histograms follow from it as from any.
 */
export const corrected = (indicator: Indicator): Indicator => {
  const own = dimensions.filter(({ id }) => indicator.dimensions.includes(id)).map(({ column }) => column)
  const columns = [...Object.keys(verdictColumns), ...own].map((column) => `${said[column] ?? `j.${column}`} AS ${column}`)
  return {
    ...indicator,
    verdicts: `
SELECT ${columns.join(', ')}
FROM (${unmarked(indicator.verdicts)}
) j
${carriedOn('j', 'w')}
LEFT JOIN (
  SELECT ${holder('c', 'y')} AS holder, c.subject AS subject, c.verdict AS verdict,
    ROW_NUMBER() OVER (PARTITION BY ${holder('c', 'y')}, c.subject ORDER BY c.batch DESC NULLS LAST, c.line DESC NULLS LAST) AS nth
  FROM verdict_correction c
  ${carriedOn('c', 'y')}
  WHERE c.valid_to = CAST('9999-12-31' AS DATE) AND c.indicator = '${indicator.id}' AND c.period = :period
) x ON x.nth = 1 AND x.holder = ${holder('j', 'w')} AND x.subject = j.subject`,
  }
}
