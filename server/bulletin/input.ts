import type { Verdict } from '../../metrics/indicators/verdict'
import type { Names } from '../../metrics/names'
import type { DaySummary } from '../../metrics/scoring/day-summary'
import type { RankedDepartment, Ranking } from '../../metrics/scoring/ranking'
import { targetOf } from '../../metrics/scoring/target'
import type { Fraction, Scheme } from '../../metrics/schemes'
import type { Period } from '../../metrics/time/period'
import type { Seal } from '../evaluation/seal'
import type { ParagraphEdit } from './edit'
import type { OfficeSettings } from './office'

/** What the bulletin says about an indicator beside its figures: a part of `Indicator`. */
export interface IndicatorWords {
  readonly names: Names
  /** Month and day (`12-31`) that binds every subject. */
  readonly deadline?: { readonly on: string }
  /** 1 for a yes/no duty. */
  readonly minimumN: number
  /** Defaults beyond the plan's words. */
  readonly choices: readonly Names[]
}

/** A source that the figures read, as its batch describes it. */
export interface SourceNote {
  readonly source: string
  /** Day. */
  readonly observedOn: string
  /** What the profile says about its reading: 以门户目录代年度清单. */
  readonly notes: readonly string[]
}

/** Items of a department that are past their day and still to be done. */
export interface OverdueOf {
  readonly indicator: string
  /** Code. */
  readonly department: string
  readonly count: number
  /** The earliest day that was missed. */
  readonly oldest: string
}

/** How long the judged items of an indicator took, in all the city. */
export interface DaysTaken extends DaySummary {
  readonly unit: 'working' | 'calendar'
}

/** A verdict that was corrected on record, and that the figures count; never whose item it was by name. */
export interface CorrectionNote {
  readonly indicator: string
  /** Code. */
  readonly department: string
  readonly firstVerdict: Verdict
  readonly verdict: Verdict
  readonly ground: string
  /** Number of the appeal that it comes from; null where the office corrected it itself. */
  readonly appeal: number | null
}

export interface BulletinInput {
  readonly period: Period
  readonly scheme: Scheme
  /** Departments ranked within their groups, not across them. */
  readonly current: Ranking
  /** The period before it, of the same kind; null when it was not evaluated. */
  readonly previousPeriod: Period | null
  readonly previous: Ranking | null
  /** The same period of the year before, where it is another one than `previous`. */
  readonly yearBefore?: Ranking | null
  readonly indicators: ReadonlyMap<string, IndicatorWords>
  /** By indicator those with the most first. */
  readonly overdue?: readonly OverdueOf[]
  readonly days?: ReadonlyMap<string, DaysTaken>
  /** By department and indicator. */
  readonly corrections?: readonly CorrectionNote[]
  /** Whether the office has set its rules of naming itself. */
  readonly namingConfirmed?: boolean
  /** By default `defaultOffice` decides. */
  readonly office?: OfficeSettings
  readonly sources?: readonly SourceNote[]
  /** Which figures these are; by default those of an open period. */
  readonly seal?: Seal
  /** Words that officers wrote. */
  readonly edits?: readonly ParagraphEdit[]
  /** 发文字号 and 成文日期 (a day), once it is signed. */
  readonly issue?: { readonly number: string; readonly date: string }
}

/** The input with its look-ups, as the sections read it. */
export interface Subject extends BulletinInput {
  readonly office: OfficeSettings
  readonly sources: readonly SourceNote[]
  readonly overdue: readonly OverdueOf[]
  readonly corrections: readonly CorrectionNote[]
  /** Departments of the period before, by code. */
  readonly before: ReadonlyMap<string, RankedDepartment>
  /** Indicators of the headlines, in their order. */
  readonly leading: readonly string[]
  /** The other indicators that are somebody's duty, in the order of the duty table. */
  readonly others: readonly string[]
  nameOf(indicator: string): string
  targetOf(indicator: string): Fraction | null
}

/** Marks that turn the direction of all text after them. */
const directional = /[\u202a-\u202e\u2066-\u2069]/

/**
 * A department without a name is called by its code. A name that turns the direction of text is isolated (U+2068,
 * U+2069), so that the sentence around it reads on as it should.
 */
export function departmentName(department: Pick<RankedDepartment, 'code' | 'name'>): string {
  const name = department.name.trim() || department.code
  return directional.test(name) ? `\u2068${name}\u2069` : name
}

export function subjectOf(input: BulletinInput, office: OfficeSettings): Subject {
  const leading = input.scheme.headlines.flatMap((headline) => headline.indicators).filter((id) => input.current.city[id])
  const duties = [...new Set(input.scheme.duties.map((duty) => duty.indicator))]
  return {
    ...input,
    office,
    sources: input.sources ?? [],
    overdue: input.overdue ?? [],
    corrections: input.corrections ?? [],
    before: new Map(input.previous?.departments.map((department) => [department.code, department])),
    leading,
    others: duties.filter((id) => !leading.includes(id) && input.current.city[id]),
    nameOf: (id) => input.indicators.get(id)?.names.zh ?? id,
    targetOf: (id) => input.current.city[id]?.target ?? targetOf(input.scheme, id, input.period.year)?.value ?? null,
  }
}
