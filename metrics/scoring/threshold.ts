import type { Figure } from './ranking'
import { judged, reaches } from './rate'

/** What of a figure is held against a threshold: its score, its n, or its rate. */
export const quantities = ['score', 'n', 'rate'] as const
export type Quantity = (typeof quantities)[number]

/** At least so much, or below it. */
export const comparisons = ['least', 'below'] as const

/** A condition on one measure, such as n ≥ 10, or a rate below 30 %. */
export interface Threshold {
  /** `total`, or the id of a headline or an indicator. */
  readonly subject: string
  readonly quantity: Quantity
  readonly comparison: (typeof comparisons)[number]
  /** A score from 0 to 100, a count, or a rate in per cent; one decimal at most. */
  readonly value: number
}

/** The subject that is the total score; it has no rate. */
export const total = 'total'

const pattern = /^([a-z][a-z0-9-]*)\.(score|n|rate)\.(least|below)\.(\d{1,9}(?:\.\d)?)$/

/** Reads `reply.rate.below.30`; null when the text is none. */
export function parseThreshold(text: string): Threshold | null {
  const [, subject, quantity, comparison, value] = pattern.exec(text) ?? []
  if (subject === undefined || (subject === total && quantity === 'rate')) return null
  return { subject, quantity: quantity as Quantity, comparison: comparison as Threshold['comparison'], value: Number(value) }
}

/** The text that `parseThreshold` reads. */
export const writeThreshold = ({ subject, quantity, comparison, value }: Threshold): string => [subject, quantity, comparison, value].join('.')

type Condition = Pick<Threshold, 'comparison' | 'value'>

/** Whether a number passes; what is not there passes nothing, for nobody is below a value for lack of one. */
export const passes = (number: number | null, { comparison, value }: Condition): boolean => number !== null && (comparison === 'least' ? number >= value : number < value)

/** Whether a figure passes; rates are compared exactly. A figure that is no duty or not measured has no n. */
export function figurePasses(figure: Figure | null, threshold: Omit<Threshold, 'subject'>): boolean {
  if (figure === null || figure.state === 'not-applicable' || figure.state === 'not-measured') return false
  if (threshold.quantity === 'n') return passes(judged(figure), threshold)
  if (threshold.quantity === 'score') return passes(figure.score, threshold)
  if (figure.state !== 'value') return false
  return reaches(figure.met, judged(figure), { num: Math.round(threshold.value * 10), den: 1000 }) === (threshold.comparison === 'least')
}
