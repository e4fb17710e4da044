import { targetOf } from '../../scoring/target'
import type { Fraction, Grounded, Scheme, Target } from '../scheme'

/** What a scenario changes in a scheme, by indicator; an indicator that is absent stays as it is. */
export interface Adjustment {
  readonly weights: Readonly<Record<string, number>>
  /** In whole percent; 0 for no target, where the scheme has none. */
  readonly targets: Readonly<Record<string, number>>
  readonly minimumN: Readonly<Record<string, number>>
}

/** A target in whole percent, as a scenario states it; 0 without one. */
export const percentOf = (target: Fraction | null): number => (target ? Math.round((target.num * 100) / target.den) : 0)

const ofScenario = '情景测算'

/** The step that holds at the end of the year with another value; the other steps stay. */
function steps(scheme: Scheme, id: string, percent: number, year: number): readonly Target[] {
  const held = targetOf(scheme, id, year)
  const moved: Target = { from: held?.from ?? `${year}-01-01`, value: { num: percent, den: 100 }, clause: ofScenario, confirmed: false }
  const others = scheme.targets[id] ?? []
  return held ? others.map((one) => (one === held ? moved : one)) : [...others, moved].sort((a, b) => (a.from < b.from ? -1 : 1))
}

/**
 * A scheme as it would be: nothing of the scheme itself changes, and what is changed is unconfirmed.
 *
 * @param year of the period: the target that holds at its end is the one that moves.
 */
export function adjusted(scheme: Scheme, { weights, targets, minimumN }: Adjustment, year: number): Scheme {
  const moved = Object.entries(targets).filter(([id, percent]) => percent > 0 || targetOf(scheme, id, year) !== null)
  return {
    ...scheme,
    weights: { ...scheme.weights, ...weights },
    weightsConfirmed: scheme.weightsConfirmed && Object.keys(weights).length === 0,
    targets: { ...scheme.targets, ...Object.fromEntries(moved.map(([id, percent]) => [id, steps(scheme, id, percent, year)])) },
    minimumN: { ...scheme.minimumN, ...Object.fromEntries(Object.entries(minimumN).map(([id, value]): [string, Grounded] => [id, { value, clause: ofScenario, confirmed: false }])) },
  }
}

/** How many numbers differ from the scheme. */
export const changesIn = ({ weights, targets, minimumN }: Adjustment): number => [weights, targets, minimumN].reduce((sum, one) => sum + Object.keys(one).length, 0)
