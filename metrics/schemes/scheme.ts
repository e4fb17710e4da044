import type { Names } from '../names'
import type { DepartmentGroup } from '../vocabulary/department-group'

/** An exact fraction; a target of 70 % is 70/100. */
export interface Fraction {
  readonly num: number
  readonly den: number
}

/** A target that holds from a day on; `confirmed` is false for a choice that the office has not confirmed. */
export interface Target {
  readonly from: string
  readonly value: Fraction
  readonly clause: string
  readonly confirmed: boolean
}

/** A whole number that a scheme states, and what it rests on; `confirmed` is false for a choice. */
export interface Grounded {
  readonly value: number
  readonly clause: string
  readonly confirmed: boolean
}

export interface Duty {
  readonly indicator: string
  readonly groups: readonly DepartmentGroup[]
  /** Codes of departments that have the duty beside those of the groups: the plan names some bodies. */
  readonly departments?: readonly string[]
  readonly clause: string
}

/** How long a stage may take; work plan 二(一)4 says only 在规定时间内. */
export interface DeadlineRule {
  readonly stage: string
  readonly sharingType: string | null
  readonly days: number
  readonly unit: 'working' | 'calendar'
  /** Whether the day of receipt is the first day. */
  readonly countsReceipt: boolean
  /** Days that one extension adds; 0 where none is allowed. */
  readonly extension: number
  readonly validFrom: string
  readonly validTo: string
  readonly issuer: string
  readonly clause: string
  readonly confirmed: boolean
}

/** A scheme of a year: which duties, targets, weights and smallest samples hold, and since when. */
export interface Scheme {
  readonly id: string
  readonly names: Names
  /** Half-open span of days. */
  readonly validFrom: string
  readonly validTo: string
  readonly duties: readonly Duty[]
  readonly targets: Readonly<Record<string, readonly Target[]>>
  /** Weights of the score; an indicator that is absent is shown without weight. */
  readonly weights: Readonly<Record<string, number>>
  readonly weightsConfirmed: boolean
  /** What the weights rest on. */
  readonly weightsClause: string
  /** Smallest n that is ranked, where it differs from the indicator's own. */
  readonly minimumN?: Readonly<Record<string, Grounded>>
  /** The four figures that lead every page; each names the indicators that stand in it by duty. */
  readonly headlines: readonly { readonly id: string; readonly names: Names; readonly indicators: readonly string[] }[]
  readonly deadlineRules: readonly DeadlineRule[]
  /** Days after the end of an update cycle within which an update still serves it, by frequency code; none where absent. */
  readonly grace?: Readonly<Record<string, Grounded>>
}
