const floored = (numerator: string, denominator: string): string =>
  `CAST(FLOOR(CAST(${numerator} AS DOUBLE PRECISION) / CAST(${denominator} AS DOUBLE PRECISION)) AS INTEGER)`

/** Columns of the calendar that number the cycles of its units; the position is the unit's rhythm. */
const numbered = ['day_no', 'week_no', 'half_month_no', 'month_no', 'quarter_no', 'half_year_no', 'year_no'] as const

/** Rhythm of lengths that the calendar lacks: so many days, or so many months, counted from publication. */
export const byDays = 7
export const byMonths = 8

/** Rhythm of frequency reading `f`: an integer decides faster, row by row, than a word. */
export const rhythm = `CASE WHEN f.anchored AND f.unit IN ('day', 'week') THEN ${byDays} WHEN f.anchored THEN ${byMonths}
      ELSE CASE f.unit WHEN 'day' THEN 0 WHEN 'week' THEN 1 WHEN 'half-month' THEN 2 WHEN 'month' THEN 3 WHEN 'quarter' THEN 4 WHEN 'half-year' THEN 5 WHEN 'year' THEN 6 END END`

/** Days or months in an anchored cycle of reading `f`. */
export const step = "f.length * CASE f.unit WHEN 'week' THEN 7 WHEN 'year' THEN 12 ELSE 1 END"

/** Months since publication that are complete: on its day of the month, or on the last day of a month that lacks it. */
const completeMonths = (c: string, p: string): string =>
  `(${c}.month_no - ${p}.month_no - CASE WHEN ${c}.day_of_month < ${p}.day_of_month AND ${c}.day_of_month < ${c}.days_in_month THEN 1 ELSE 0 END)`

/** Number of the calendar's cycle that holds the day of calendar row `c`, by the rhythm of `r`. */
export const calendarCycle = (c: string, r: string): string => `CASE ${r}.rhythm ${numbered.map((column, index) => `WHEN ${index} THEN ${c}.${column}`).join(' ')} END`

/**
 * Number of the update cycle that holds the day of calendar row `c`: served, elapsed and seen since then are
 * comparisons of whole numbers, and no cycle has to be listed. A calendar cycle has the calendar's number; an anchored
 * one is counted from publication, whose own cycle is 0.
 *
 * @param p alias with the calendar columns of the day of publication.
 * @param r alias with rhythm and step.
 */
export const cycleNumber = (c: string, p: string, r: string): string => `CASE ${r}.rhythm ${numbered.map((column, index) => `WHEN ${index} THEN ${c}.${column}`).join(' ')}
      WHEN ${byDays} THEN ${floored(`(${c}.day_no - ${p}.day_no)`, `${r}.step`)} WHEN ${byMonths} THEN ${floored(completeMonths(c, p), `${r}.step`)} END`
