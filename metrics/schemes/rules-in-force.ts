import type { DeadlineRule } from './scheme'

type Decided = Omit<DeadlineRule, 'confirmed'>

const sameKind = (a: Decided, b: Decided): boolean => a.stage === b.stage && a.sharingType === b.sharingType

/** What is left of a span once another has been taken out of it: none, one or two spans. */
const without = (rule: DeadlineRule, { validFrom, validTo }: Decided): DeadlineRule[] => [
  ...(rule.validFrom < validFrom ? [{ ...rule, validTo: rule.validTo < validFrom ? rule.validTo : validFrom }] : []),
  ...(rule.validTo > validTo ? [{ ...rule, validFrom: rule.validFrom > validTo ? rule.validFrom : validTo }] : []),
]

/** The rules of a scheme, in which what an office has decided replaces the default for its stage, sharing type and validity. */
export const rulesInForce = (defaults: readonly DeadlineRule[], decided: readonly Decided[]): DeadlineRule[] => [
  ...decided.reduce<readonly DeadlineRule[]>((rules, one) => rules.flatMap((rule) => (sameKind(rule, one) ? without(rule, one) : [rule])), defaults),
  ...decided.map((one) => ({ ...one, confirmed: true })),
]

/** Positions of pairs of rules that hold for the same stage, sharing type and day: a subject would be judged twice. */
export const overlaps = (rules: readonly Decided[]): { readonly earlier: number; readonly later: number }[] =>
  rules.flatMap((rule, later) =>
    rules.slice(0, later).flatMap((other, earlier) => (sameKind(rule, other) && rule.validFrom < other.validTo && other.validFrom < rule.validTo ? [{ earlier, later }] : [])),
  )
