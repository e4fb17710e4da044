import type { Scheme, Target } from '../schemes'

/** The target of an indicator at the end of the period's calendar year (2015-Q3: that of 31 December 2015); null where the scheme gives none. */
export const targetOf = (scheme: Pick<Scheme, 'targets'>, indicator: string, year: number): Target | null =>
  scheme.targets[indicator]?.filter(({ from }) => from <= `${year}-12-31`).at(-1) ?? null
