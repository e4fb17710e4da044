/** Working days before a day `c` of the calendar. */
export const workingBefore = (c: string): string => `(${c}.working_no - CASE WHEN ${c}.working THEN 1 ELSE 0 END)`

/** The last day of the working calendar, and its number. */
export const horizon = '(SELECT MAX(c.day) AS last_on, MAX(c.working_no) AS last_no FROM calendar c WHERE c.working IS NOT NULL)'

interface Ruled {
  readonly stage: string
  /** Whether a sharing type may have a rule of its own, which comes before the rule for all. */
  readonly typed?: boolean
  /** Whether a limit may be extended once. */
  readonly extendable?: boolean
}

const isRule = (r: string, stage: string): string => `${r}.scheme = :scheme AND ${r}.stage = '${stage}'`

/** The rule in force on day `c`, of a sharing type or of all. */
const ruleOn = (r: string, stage: string, type: string): string =>
  `deadline_rule ${r} ON ${isRule(r, stage)} AND ${r}.sharing_type ${type} AND c.day >= ${r}.valid_from AND c.day < ${r}.valid_to`

const ofAll = (column: string): string => `g.${column}`
const ofTypeOrAll = (column: string): string => `CASE WHEN s.unit IS NOT NULL THEN s.${column} ELSE g.${column} END`

/** As what row `r` is ruled: a sharing type that has a rule of its own, else all others (`''`). */
export const ruledAs = (r: string, stage: string): string =>
  `CASE WHEN ${r}.sharing_type IN (SELECT d.sharing_type FROM deadline_rule d WHERE ${isRule('d', stage)}) THEN ${r}.sharing_type ELSE '' END`

/**
 * Every day up to the as-of on which a rule of the stage was in force, with that rule and the day on which a clock that
 * began then runs out: so a rule costs a subject one lookup and no arithmetic. Where they are asked for, one row for each
 * `ruled_as` (sharing types with a rule of their own, and `''`) and each `longer` (extended or not). `base_no` numbers the
 * last day that does not count, in working or calendar days as the rule says; `due_on` is null where the working calendar
 * ends before it, which is on `last_on`.
 */
export function ruledDays({ stage, typed = false, extendable = false }: Ruled): string {
  const rule = typed ? ofTypeOrAll : ofAll
  const types = `
      CROSS JOIN (
        SELECT DISTINCT r.sharing_type AS ruled_as FROM deadline_rule r WHERE ${isRule('r', stage)} AND r.sharing_type IS NOT NULL
        UNION ALL
        SELECT '' AS ruled_as
      ) t
      LEFT JOIN ${ruleOn('s', stage, '= t.ruled_as')}
      LEFT JOIN ${ruleOn('g', stage, 'IS NULL')}`
  return `
  SELECT k.*, h.last_on,
    CASE WHEN k.unit = 'calendar' THEN k.started_on + k.days - k.first_counts ELSE w.day END AS due_on,
    CASE WHEN k.unit = 'calendar' THEN SUBSTRING(CAST(k.started_on + k.days - k.first_counts AS VARCHAR), 1, 7) ELSE w.month END AS due_month
  FROM (
    SELECT b.started_on, b.unit, b.confirmed, b.first_counts, ${typed ? 'b.ruled_as, ' : ''}${extendable ? 'l.longer, b.days + CASE WHEN l.longer THEN b.extension ELSE 0 END' : 'b.days'} AS days,
      CASE WHEN b.unit = 'calendar' THEN b.day_no - b.first_counts WHEN b.first_counts = 1 THEN b.started_before ELSE b.started_no END AS base_no
    FROM (
      SELECT c.day AS started_on, c.day_no, c.working_no AS started_no, ${workingBefore('c')} AS started_before, ${typed ? 't.ruled_as, ' : ''}
        ${rule('unit')} AS unit, ${rule('days')} AS days, ${rule('extension')} AS extension, ${rule('confirmed')} AS confirmed,
        CASE WHEN ${rule('counts_receipt')} THEN 1 ELSE 0 END AS first_counts
      FROM calendar c${typed ? types : `\n      JOIN ${ruleOn('g', stage, 'IS NULL')}`}
      WHERE c.day <= :as_of${typed ? ' AND (s.unit IS NOT NULL OR g.unit IS NOT NULL)' : ''}
    ) b${extendable ? '\n    CROSS JOIN (SELECT FALSE AS longer UNION ALL SELECT TRUE AS longer) l' : ''}
  ) k
  LEFT JOIN calendar w ON w.working AND w.working_no = CASE WHEN k.unit = 'working' THEN k.base_no + k.days END
  CROSS JOIN ${horizon} h`
}
