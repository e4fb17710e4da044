import type { Names } from '../names'

export interface Clause {
  /** The plan's own numbering, such as 二（二）2. */
  readonly ref: string
  /** The words of the plan. */
  readonly text: string
}

/**
 * A duty of the plan as a measurable indicator: one file, its SQL included, that nothing else has to know about.
 *
 * `verdicts` is one portable SELECT (rules: `docs/verdict-sql.md`) that gives `verdictColumns` and the columns of
 * `dimensions`, by name, one row per judged subject. It reads state tables (`<type>`), observations
 * (`observed_<type>`), and the reference tables `calendar`, `cycle`, `deadline_rule`, `grace`, `frequency_reading`, `format_reading`, `duty`,
 * with the parameters `:as_of` (DATE, the effective as-of, its end of day), `:period_start`, `:period_end` (DATE,
 * half-open), `:year` (INTEGER, of the period), `:deadline` (DATE, null without one) and `:scheme`. Subjects of departments
 * without the duty are dropped by the caller.
 */
export interface Indicator {
  readonly id: string
  readonly names: Names
  readonly clause: Clause
  readonly subject: Names
  readonly formula: Names
  /** The rule in words: when a subject is met, missed, pending, exempt, unknown. */
  readonly rule: Names
  /** Record types that it cannot do without: with no source for one of them it is not measured. Their sources bound its effective as-of. */
  readonly reads: readonly string[]
  /** Record type → the one that stands in for it where it has no source: counts for single records. */
  readonly substitutes?: Readonly<Record<string, string>>
  /** Record types that it takes into account where they are delivered; their sources then bound its effective as-of too. */
  readonly alsoReads?: readonly string[]
  /** The record type in which a department's silence is 未报送; null where the platform is the reporter. */
  readonly reportedIn: string | null
  /** At most five. */
  readonly dimensions: readonly string[]
  /**
   * A date of the year (`10-31`) that binds every subject; `:deadline` in the SQL. When it is `common`, the figure
   * before it is progress, and nobody is ranked.
   */
  readonly deadline?: { readonly on: `${number}-${number}`; readonly common: boolean }
  /** Reason codes of a miss that is still to be done; `overdue` where nothing is said. */
  readonly unfinished?: readonly string[]
  /** Whether a miss can still be made good. */
  readonly curable: boolean
  /** Smallest n (met + missed) that is ranked. */
  readonly minimumN: number
  /** What `days` counts, where time is measured. */
  readonly days?: 'working' | 'calendar'
  /** Defaults beyond the plan's words, shown next to the figure. */
  readonly choices: readonly Names[]
  /** Texts of its reason codes and methods and flags. */
  readonly reasons: Readonly<Record<string, Names>>
  readonly methods: Readonly<Record<string, Names>>
  readonly flags?: Readonly<Record<string, Names>>
  readonly verdicts: string
}

/** Said of any row that was corrected on appeal: `corrected.ts`. */
const correctedReason: Names = { zh: '经申诉核实更正', en: 'Corrected on appeal' }
const correctedFlag: Names = { zh: '已更正', en: 'Corrected' }

export function indicator(definition: Indicator): Indicator {
  if (definition.dimensions.length > 5) throw new Error(`indicator ${definition.id}: at most five dimensions`)
  return { ...definition, reasons: { ...definition.reasons, corrected: correctedReason }, flags: { ...definition.flags, corrected: correctedFlag } }
}
