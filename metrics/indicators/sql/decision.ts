import type { Verdict } from '../verdict'

/** A line of a rule: the first whose condition holds gives the verdict and its reason. Null: no rule can judge. */
export type Line = readonly [condition: string, verdict: Verdict | null, reason: string]

export interface Decision {
  /** SQL of the verdict. */
  readonly verdict: string
  /** SQL of the reason code. */
  readonly reason: string
}

const text = (value: string | null): string => (value === null ? 'NULL' : `'${value}'`)

/** Makes a rule into SQL. Verdict and reason are separate expressions, so that a count does not pay for the reasons. */
export function decision(lines: readonly Line[], otherwise: readonly [verdict: Verdict | null, reason: string]): Decision {
  const cases = (value: (verdict: Verdict | null, reason: string) => string | null): string =>
    `CASE ${lines.map(([condition, verdict, reason]) => `WHEN ${condition} THEN ${text(value(verdict, reason))}`).join('\n    ')}\n    ELSE ${text(value(...otherwise))} END`
  return { verdict: cases((verdict) => verdict), reason: cases((_, reason) => reason) }
}
