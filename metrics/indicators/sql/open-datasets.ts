import { shown } from './shown'
import { standing } from './standing'
import { byDays, calendarCycle, cycleNumber, rhythm, step } from './update-cycle'

/** The first day whose cycle has not elapsed: the one after the as-of, less the grace of reading `r`; at the end of the period grace is over. */
const now = 'CASE WHEN :as_of + 1 < :period_end THEN :as_of + 1 - r.grace ELSE :period_end END'

/** Row of the calendar for one day. */
const dayRow = (day: string): string => `(SELECT c.* FROM calendar c WHERE c.day = ${day})`

/** A bound of the cycles: of a calendar unit it is the same for all datasets, an anchored one has its own. */
const bound = (name: string, c: string): string => `CASE WHEN r.rhythm >= ${byDays} THEN ${cycleNumber(c, 'p', 'r')} ELSE r.${name} END`

const lesser = (a: string, b: string): string => `CASE WHEN ${b} < ${a} THEN ${b} ELSE ${a} END`
const greater = (a: string, b: string): string => `CASE WHEN ${b} > ${a} THEN ${b} ELSE ${a} END`

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
 * Every dataset (or layer) that is open at the as-of, once for every stretch of time with the same frequency
 * (`stretch_no`; `changed` where there are several: a change counts from the day on which it was observed), with
 * - `first_no`, `elapsed_no`, `last_no`: numbers of the first cycle that ends in the period, of the last that has
 *   elapsed, and of the last that ends in the period;
 * - `born_no`: the cycle of publication, else that of the first known date; `from_no`: the first cycle to be judged;
 * - `latest_no`, `served`: the cycle of the latest known date, and how many of the judged and elapsed ones hold one, or
 *   are followed by one within the grace of the frequency;
 * - `evidence` of an observation on the last day of `elapsed_no` or later: 3 it states a date before that cycle,
 *   2 it states another date, 1 it states none, 0 there is none; an observation within the grace proves nothing;
 * - `by_log`: the department keeps a log of such subjects; `unchanged`: an update in or since `first_no` changed nothing.
 */
export const openDatasets = ({ table, columns, where }: Updated): string => `
WITH reading AS (
  SELECT r.*, ${calendarCycle('b', 'r')} AS first_no, ${calendarCycle('n', 'r')} - 1 AS elapsed_no, ${calendarCycle('e', 'r')} - 1 AS last_no, n.day AS now_on
  FROM (SELECT f.*, ${rhythm} AS rhythm, ${step} AS step, COALESCE(g.days, 0) AS grace FROM frequency_reading f LEFT JOIN grace g ON g.scheme = :scheme AND g.code = f.code) r
  JOIN calendar n ON n.day = ${now}
  CROSS JOIN ${dayRow(':period_start')} b
  CROSS JOIN ${dayRow(':period_end')} e
),
stretch AS (
  SELECT m.key, m.frequency, m.since_on, LEAD(m.since_on) OVER (PARTITION BY m.key ORDER BY m.since_on NULLS LAST) AS till_on,
    ROW_NUMBER() OVER (PARTITION BY m.key ORDER BY m.since_on NULLS LAST) AS stretch_no
  FROM (
    SELECT h.key, h.frequency, h.valid_from AS since_on, f.code, LAG(f.code) OVER (PARTITION BY h.key ORDER BY h.valid_from NULLS LAST) AS before, h.valid_from > DATE '0001-01-01' AS later
    FROM ${table} h
    LEFT JOIN frequency_reading f ON f.text = h.frequency
    WHERE h.valid_from <= :as_of AND h.key IN (SELECT k.key FROM ${table} k WHERE k.valid_from > DATE '0001-01-01' AND k.valid_from <= :as_of)
  ) m
  WHERE NOT m.later OR m.code <> m.before OR (m.code IS NULL AND m.before IS NOT NULL) OR (m.code IS NOT NULL AND m.before IS NULL)
),
open_dataset AS (
  SELECT d.key, d.id, d.department, ${columns.map((column) => `d.${column}, `).join('')}d.frequency, d.published_on, d.stretch_no,
${shown(`    d.title, d.batch, d.line, d.changed, d.till_on,`)}
    r.code, r.kind, r.unit, r.anchored, r.rhythm, r.step, COALESCE(r.grace, 0) AS grace, p.day_no, p.month_no, p.day_of_month,
    ${cycleNumber('p', 'p', 'r')} AS own_no,
    ${greater(bound('first_no', 'b'), `${cycleNumber('since', 'p', 'r')} + 1`)} AS first_no,
    ${lesser(`${bound('elapsed_no', 'n')} - CASE WHEN r.rhythm >= ${byDays} THEN 1 ELSE 0 END`, `${cycleNumber('till', 'p', 'r')} - 1`)} AS elapsed_no,
    ${lesser(`${bound('last_no', 'e')} - CASE WHEN r.rhythm >= ${byDays} THEN 1 ELSE 0 END`, `${cycleNumber('till', 'p', 'r')} - 1`)} AS last_no
  FROM (
    SELECT d.key, d.id, d.department, ${columns.map((column) => `d.${column}, `).join('')}d.published_on, x.since_on, x.till_on,
${shown(`      d.title, d.batch, d.line, x.stretch_no > 1 OR x.till_on IS NOT NULL AS changed,`)}
      CASE WHEN x.key IS NULL THEN d.frequency ELSE x.frequency END AS frequency, COALESCE(x.stretch_no, 1) AS stretch_no
    FROM ${table} d
    LEFT JOIN stretch x ON x.key = d.key
    WHERE ${standing('d')} AND (d.published_on IS NULL OR d.published_on <= :as_of) AND (x.till_on IS NULL OR x.till_on > :period_start)${where === undefined ? '' : ` AND ${where}`}
  ) d
  LEFT JOIN reading r ON r.text = d.frequency
  LEFT JOIN calendar p ON p.day = d.published_on AND p.day <= :as_of
  LEFT JOIN calendar n ON n.day = CASE WHEN r.rhythm >= ${byDays} THEN r.now_on END
  LEFT JOIN calendar since ON since.day = d.since_on - 1
  LEFT JOIN calendar till ON till.day = d.till_on
  CROSS JOIN ${dayRow(':period_start')} b
  CROSS JOIN ${dayRow(':period_end')} e
  WHERE d.till_on IS NULL OR r.kind = 'cycle'
),
paced AS (
  SELECT s.*, 0 AS shift FROM open_dataset s
  UNION ALL
  SELECT s.*, s.grace AS shift FROM open_dataset s WHERE s.grace > 0
),
event AS (
  SELECT s.key, s.stretch_no, s.own_no, s.first_no, s.elapsed_no, s.shift, 1 AS logged, ${cycleNumber('c', 's', 's')} AS cycle_no, 0 AS evidence
${shown(`    , u.updated_on AS known_on, u.unchanged`)}
  FROM (
    SELECT l.dataset, l.updated_on
${shown(`      , CASE WHEN l.content_hash = LAG(l.content_hash) OVER (PARTITION BY l.dataset ORDER BY l.updated_on NULLS LAST) THEN 1 ELSE 0 END AS unchanged`)}
    FROM update_log l
    WHERE ${standing('l')} AND l.updated_on <= :as_of
  ) u
  JOIN paced s ON s.id = u.dataset
  JOIN calendar c ON c.day = u.updated_on - s.shift
  UNION ALL
  SELECT s.key, s.stretch_no, s.own_no, s.first_no, s.elapsed_no, s.shift, 0 AS logged,
    CASE WHEN o.updated_on <= :as_of THEN ${cycleNumber('c', 's', 's')} END AS cycle_no,
    CASE WHEN s.shift > 0 OR ${cycleNumber('a', 's', 's')} <= s.elapsed_no THEN 0
      WHEN c.day IS NULL THEN 1
      WHEN ${cycleNumber('c', 's', 's')} >= s.elapsed_no THEN 2
      ELSE 3 END AS evidence
${shown(`    , CASE WHEN o.updated_on <= :as_of THEN o.updated_on END AS known_on, 0 AS unchanged`)}
  FROM observed_${table} o
  JOIN paced s ON s.key = o.key
  LEFT JOIN calendar c ON c.day = o.updated_on - s.shift
  JOIN calendar a ON a.day = o.observed_on + 1 - s.grace
),
known AS (
  SELECT k.key, k.stretch_no, MAX(k.logged) AS logged, MIN(k.earliest_no) AS earliest_no, MAX(k.latest_no) AS latest_no,
    COUNT(k.served_no) AS served, MIN(k.served_no) AS least_no, MAX(k.evidence) AS evidence
${shown(`    , MAX(k.known_on) AS latest_on, MAX(k.unchanged) AS unchanged`)}
  FROM (
    SELECT v.key, v.stretch_no, v.served_no, MAX(v.logged) AS logged, MIN(CASE WHEN v.shift = 0 THEN v.cycle_no END) AS earliest_no,
      MAX(v.cycle_no) AS latest_no, MAX(v.evidence) AS evidence
${shown(`        , MAX(v.known_on) AS known_on, MAX(CASE WHEN v.cycle_no >= v.first_no THEN v.unchanged ELSE 0 END) AS unchanged`)}
    FROM (
      SELECT e.*, CASE WHEN e.cycle_no >= e.first_no AND e.cycle_no <= e.elapsed_no AND (e.own_no IS NULL OR e.cycle_no > e.own_no) THEN e.cycle_no END AS served_no
      FROM event e
    ) v
    GROUP BY v.key, v.stretch_no, v.served_no
  ) k
  GROUP BY k.key, k.stretch_no
),
seen_dataset AS (
  SELECT s.*, k.logged, k.latest_no, k.evidence,
${shown(`    k.latest_on, k.unchanged,`)}
    COALESCE(s.own_no, CASE WHEN NOT s.anchored THEN k.earliest_no END) AS born_no,
    COALESCE(k.served, 0) - CASE WHEN s.own_no IS NULL AND k.earliest_no >= s.first_no AND k.earliest_no <= s.elapsed_no THEN 1 ELSE 0 END
      - CASE WHEN s.own_no IS NULL AND k.least_no < k.earliest_no THEN 1 ELSE 0 END AS served
  FROM open_dataset s
  LEFT JOIN known k ON k.key = s.key AND k.stretch_no = s.stretch_no
)
SELECT s.*, g.department IS NOT NULL AS by_log, CASE WHEN s.born_no >= s.first_no THEN s.born_no + 1 ELSE s.first_no END AS from_no
FROM seen_dataset s
LEFT JOIN (SELECT DISTINCT s.department FROM seen_dataset s WHERE s.logged = 1) g ON g.department = s.department`
