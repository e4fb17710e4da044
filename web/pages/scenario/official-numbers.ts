import { indicators } from '../../../metrics/indicators'
import { targetOf } from '../../../metrics/scoring/target'
import { type Adjustment, percentOf } from '../../../metrics/schemes/adjustment/adjustment'
import type { Scheme } from '../../../metrics/schemes'

/** What the scheme says in numbers of one indicator. */
export const officialOf = (scheme: Scheme, id: string, year: number): { readonly [Part in keyof Adjustment]: number } => ({
  weights: scheme.weights[id] ?? 0,
  targets: percentOf(targetOf(scheme, id, year)?.value ?? null),
  minimumN: scheme.minimumN?.[id]?.value ?? indicators.get(id)?.minimumN ?? 1,
})
