/**
 * SQL that numbers update cycles, so that "served", "elapsed" and "seen since" are comparisons of whole numbers and
 * no cycle has to be listed. Cycle n of a calendar unit is counted from 1970; cycle 0 of an anchored length begins at
 * publication. `f` is a row with unit, length and anchored; `anchor` the day of publication.
 */
const number = (day: string) => `(${day} - DATE '1970-01-01')`
const month = (day: string) => `(CAST(EXTRACT(YEAR FROM ${day}) AS INTEGER) * 12 + CAST(EXTRACT(MONTH FROM ${day}) AS INTEGER) - 1)`
const ofMonth = (day: string) => `CAST(EXTRACT(DAY FROM ${day}) AS INTEGER)`
const floored = (numerator: string, denominator: string) =>
  `CAST(FLOOR(CAST(${numerator} AS DOUBLE PRECISION) / CAST(${denominator} AS DOUBLE PRECISION)) AS INTEGER)`

/** Months from `anchor` to `day` that are complete; the last day of a short month completes it. */
const completeMonths = (day: string, anchor: string) =>
  `(${month(day)} - ${month(anchor)} - CASE WHEN ${ofMonth(day)} < ${ofMonth(anchor)} AND EXTRACT(DAY FROM ${day} + 1) <> 1 THEN 1 ELSE 0 END)`

const daysOf = (f: string) => `(CASE WHEN ${f}.unit = 'week' THEN 7 ELSE 1 END * ${f}.length)`
const monthsOf = (f: string) =>
  `(CASE ${f}.unit WHEN 'month' THEN 1 WHEN 'quarter' THEN 3 WHEN 'half-year' THEN 6 ELSE 12 END * ${f}.length)`

/** Number of the cycle that holds a day; null when the day is. */
export const cycleIndex = (day: string, f: string, anchor: string): string => `CASE
    WHEN ${f}.anchored AND ${f}.unit IN ('day', 'week') THEN ${floored(`(${day} - ${anchor})`, daysOf(f))}
    WHEN ${f}.anchored THEN ${floored(completeMonths(day, anchor), monthsOf(f))}
    WHEN ${f}.unit = 'year' THEN CAST(EXTRACT(YEAR FROM ${day}) AS INTEGER)
    WHEN ${f}.unit = 'month' THEN ${month(day)}
    WHEN ${f}.unit = 'quarter' THEN ${floored(month(day), '3')}
    WHEN ${f}.unit = 'half-year' THEN ${floored(month(day), '6')}
    WHEN ${f}.unit = 'half-month' THEN ${month(day)} * 2 + CASE WHEN ${ofMonth(day)} > 15 THEN 1 ELSE 0 END
    WHEN ${f}.unit = 'week' THEN ${floored(`(${number(day)} + 3)`, '7')}
    ELSE CAST(${number(day)} AS INTEGER) END`

const firstOf = (months: string) =>
  `CAST(CONCAT(LPAD(CAST(${floored(months, '12')} AS VARCHAR), 4, '0'), '-', LPAD(CAST(${months} - 12 * ${floored(months, '12')} + 1 AS VARCHAR), 2, '0'), '-01') AS DATE)`

/** The same day of the month as `anchor`, or the month's last day. */
const sameDayOf = (months: string, anchor: string) =>
  `(${firstOf(months)} + CAST(LEAST(${ofMonth(anchor)}, ${firstOf(`(${months} + 1)`)} - ${firstOf(months)}) AS INTEGER) - 1)`

/** The first day of cycle `index`. */
export const cycleStart = (index: string, f: string, anchor: string): string => `CASE
    WHEN ${f}.anchored AND ${f}.unit IN ('day', 'week') THEN ${anchor} + CAST(${index} * ${daysOf(f)} AS INTEGER)
    WHEN ${f}.anchored THEN ${sameDayOf(`(${month(anchor)} + ${index} * ${monthsOf(f)})`, anchor)}
    WHEN ${f}.unit IN ('month', 'quarter', 'half-year') THEN ${firstOf(`(${index} * ${monthsOf(f)})`)}
    WHEN ${f}.unit = 'year' THEN ${firstOf(`(${index} * 12)`)}
    WHEN ${f}.unit = 'half-month' THEN ${firstOf(floored(index, '2'))} + CAST(15 * (${index} - 2 * ${floored(index, '2')}) AS INTEGER)
    WHEN ${f}.unit = 'week' THEN DATE '1970-01-01' + CAST(${index} * 7 - 3 AS INTEGER)
    ELSE DATE '1970-01-01' + CAST(${index} AS INTEGER) END`
