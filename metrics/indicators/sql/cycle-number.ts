const floored = (numerator: string, denominator: string): string =>
  `CAST(FLOOR(CAST(${numerator} AS DOUBLE PRECISION) / CAST(${denominator} AS DOUBLE PRECISION)) AS INTEGER)`

/** Whether the cycles of an anchored reading `r` are made of months; else they are made of days. */
export const ofMonths = (r: string): string => `${r}.unit IN ('month', 'year')`
export const monthsLong = (r: string): string => `(CASE ${r}.unit WHEN 'year' THEN 12 ELSE 1 END * ${r}.length)`
export const daysLong = (r: string): string => `(CASE ${r}.unit WHEN 'week' THEN 7 ELSE 1 END * ${r}.length)`

/** Months since publication that are complete: on its day of the month, or on the last day of a month that lacks it. */
const completeMonths = (c: string, p: string): string =>
  `(${c}.month_no - ${p}.month_no - CASE WHEN ${c}.day_of_month < ${p}.day_of_month AND ${c}.day_of_month < ${c}.days_in_month THEN 1 ELSE 0 END)`

/**
 * Number of the update cycle that holds the day of calendar row `c`: served, elapsed and seen since then are comparisons
 * of whole numbers, and no cycle has to be listed. A calendar cycle has the calendar's number; an anchored one is
 * counted from publication, whose own cycle is 0.
 *
 * @param p alias with the calendar columns of the day of publication.
 * @param r alias with unit, length and anchored of the frequency.
 */
export const cycleNumber = (c: string, p: string, r: string): string => `CASE WHEN ${r}.anchored THEN
      CASE WHEN ${ofMonths(r)} THEN ${floored(completeMonths(c, p), monthsLong(r))} ELSE ${floored(`(${c}.day_no - ${p}.day_no)`, daysLong(r))} END
    ELSE CASE ${r}.unit WHEN 'year' THEN ${c}.year_no WHEN 'half-year' THEN ${c}.half_year_no WHEN 'quarter' THEN ${c}.quarter_no WHEN 'month' THEN ${c}.month_no
      WHEN 'half-month' THEN ${c}.half_month_no WHEN 'week' THEN ${c}.week_no ELSE ${c}.day_no END END`
