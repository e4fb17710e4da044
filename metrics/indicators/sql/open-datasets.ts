import { standing } from './standing'
import { byDays, calendarCycle, cycleNumber, rhythm, step } from './update-cycle'

/** The day after the last one of which all is known: the as-of, or the end of the period if that comes first. */
const now = 'CASE WHEN :as_of < :period_end THEN :as_of + 1 ELSE :period_end END'

/** Row of the calendar for one day. */
const dayRow = (day: string): string => `(SELECT c.* FROM calendar c WHERE c.day = ${day})`

/** A bound of the cycles: of a calendar unit it is the same for all datasets, an anchored one has its own. */
const bound = (name: string, c: string): string => `CASE WHEN r.rhythm >= ${byDays} THEN ${cycleNumber(c, 'p', 'r')} ELSE r.${name} END`

/** Subjects that have an update frequency. */
export interface Updated {
  /** Their state table; `observed_<table>` has what was seen of them. */
  readonly table: 'dataset' | 'layer'
  /** Columns of the dimensions. */
  readonly columns: readonly string[]
  /** Condition on subjects `d`, by which alone it is told whether a department keeps a log of them; all by default. */
  readonly where?: string
}

/**
 * Every dataset (or layer) that is open at the as-of, with
 * - `first_no`, `elapsed_no`, `last_no`: numbers of the first cycle that ends in the period, of the last that has
 *   elapsed, and of the last that ends in the period;
 * - `born_no`: the cycle of publication, else that of the first known date; `from_no`: the first cycle to be judged;
 * - `latest_no`, `served`: the cycle of the latest known date, and how many of the judged and elapsed ones hold one;
 * - `evidence` of an observation on the last day of `elapsed_no` or later: 3 it states a date before that cycle,
 *   2 it states another date, 1 it states none, 0 there is none;
 * - `by_log`: the department keeps a log of such subjects; `unchanged`: an update in or since `first_no` changed nothing.
 */
export const openDatasets = ({ table, columns, where }: Updated): string => `
WITH reading AS (
  SELECT r.*, ${calendarCycle('b', 'r')} AS first_no, ${calendarCycle('n', 'r')} - 1 AS elapsed_no, ${calendarCycle('e', 'r')} - 1 AS last_no
  FROM (SELECT f.*, ${rhythm} AS rhythm, ${step} AS step FROM frequency_reading f) r
  CROSS JOIN ${dayRow(':period_start')} b
  CROSS JOIN ${dayRow(now)} n
  CROSS JOIN ${dayRow(':period_end')} e
),
open_dataset AS (
  SELECT d.key, d.id, d.department, d.title, ${columns.map((column) => `d.${column}, `).join('')}d.frequency, d.batch, d.line, d.published_on,
    r.code, r.kind, r.unit, r.anchored, r.rhythm, r.step, p.day_no, p.month_no, p.day_of_month,
    ${cycleNumber('p', 'p', 'r')} AS own_no,
    ${bound('first_no', 'b')} AS first_no,
    ${bound('elapsed_no', 'n')} - CASE WHEN r.rhythm >= ${byDays} THEN 1 ELSE 0 END AS elapsed_no,
    ${bound('last_no', 'e')} - CASE WHEN r.rhythm >= ${byDays} THEN 1 ELSE 0 END AS last_no
  FROM ${table} d
  LEFT JOIN reading r ON r.text = d.frequency
  LEFT JOIN calendar p ON p.day = d.published_on
  CROSS JOIN ${dayRow(':period_start')} b
  CROSS JOIN ${dayRow(now)} n
  CROSS JOIN ${dayRow(':period_end')} e
  WHERE ${standing('d')} AND (d.published_on IS NULL OR d.published_on <= :as_of)${where === undefined ? '' : ` AND ${where}`}
),
event AS (
  SELECT s.key, s.own_no, s.first_no, s.elapsed_no, 1 AS logged, u.updated_on AS known_on, ${cycleNumber('c', 's', 's')} AS cycle_no, 0 AS evidence, u.unchanged
  FROM (
    SELECT l.dataset, l.updated_on, CASE WHEN l.content_hash = LAG(l.content_hash) OVER (PARTITION BY l.dataset ORDER BY l.updated_on NULLS LAST) THEN 1 ELSE 0 END AS unchanged
    FROM update_log l
    WHERE ${standing('l')} AND l.updated_on <= :as_of
  ) u
  JOIN open_dataset s ON s.id = u.dataset
  JOIN calendar c ON c.day = u.updated_on
  UNION ALL
  SELECT s.key, s.own_no, s.first_no, s.elapsed_no, 0 AS logged,
    CASE WHEN o.updated_on <= :as_of THEN o.updated_on END AS known_on,
    CASE WHEN o.updated_on <= :as_of THEN ${cycleNumber('c', 's', 's')} END AS cycle_no,
    CASE WHEN ${cycleNumber('a', 's', 's')} <= s.elapsed_no THEN 0
      WHEN c.day IS NULL THEN 1
      WHEN ${cycleNumber('c', 's', 's')} >= s.elapsed_no THEN 2
      ELSE 3 END AS evidence,
    0 AS unchanged
  FROM observed_${table} o
  JOIN open_dataset s ON s.key = o.key
  LEFT JOIN calendar c ON c.day = o.updated_on
  JOIN calendar a ON a.day = o.observed_on + 1
),
known AS (
  SELECT k.key, MAX(k.logged) AS logged, MAX(k.known_on) AS latest_on, MIN(k.earliest_no) AS earliest_no, MAX(k.latest_no) AS latest_no,
    COUNT(k.served_no) AS served, MAX(k.evidence) AS evidence, MAX(k.unchanged) AS unchanged
  FROM (
    SELECT v.key, v.served_no, MAX(v.logged) AS logged, MAX(v.known_on) AS known_on, MIN(v.cycle_no) AS earliest_no, MAX(v.cycle_no) AS latest_no,
      MAX(v.evidence) AS evidence, MAX(CASE WHEN v.cycle_no >= v.first_no THEN v.unchanged ELSE 0 END) AS unchanged
    FROM (
      SELECT e.*, CASE WHEN e.cycle_no >= e.first_no AND e.cycle_no <= e.elapsed_no AND (e.own_no IS NULL OR e.cycle_no > e.own_no) THEN e.cycle_no END AS served_no
      FROM event e
    ) v
    GROUP BY v.key, v.served_no
  ) k
  GROUP BY k.key
),
seen_dataset AS (
  SELECT s.*, k.logged, k.latest_on, k.latest_no, k.evidence, k.unchanged,
    COALESCE(s.own_no, CASE WHEN NOT s.anchored THEN k.earliest_no END) AS born_no,
    COALESCE(k.served, 0) - CASE WHEN s.own_no IS NULL AND k.earliest_no >= s.first_no AND k.earliest_no <= s.elapsed_no THEN 1 ELSE 0 END AS served
  FROM open_dataset s
  LEFT JOIN known k ON k.key = s.key
)
SELECT s.*, g.department IS NOT NULL AS by_log, CASE WHEN s.born_no >= s.first_no THEN s.born_no + 1 ELSE s.first_no END AS from_no
FROM seen_dataset s
LEFT JOIN (SELECT DISTINCT s.department FROM seen_dataset s WHERE s.logged = 1) g ON g.department = s.department`
