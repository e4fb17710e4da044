import type { Figure, RankedDepartment } from '../../metrics/scoring/ranking'
import type { State } from '../../metrics/vocabulary/figure-state'
import type { Scheme } from '../../metrics/schemes'

export type Headline = Scheme['headlines'][number]

/** One headline figure of a department: which indicator stands there by its duty, and its figure. */
export interface Slot {
  readonly headline: Headline
  readonly indicator: string
  /** Null when the ranking has no such indicator. */
  readonly figure: Figure | null
}

/** The indicator of the headline that is the department's duty; where none is, the first, as 不适用. */
export function slotOf(department: Pick<RankedDepartment, 'indicators'>, headline: Headline): Slot {
  const duty = headline.indicators.find((id) => (department.indicators[id]?.state ?? 'not-applicable') !== 'not-applicable')
  const indicator = duty ?? headline.indicators[0]
  if (indicator === undefined) throw new Error(`the headline ${headline.id} names no indicator: correct the scheme`)
  return { headline, indicator, figure: department.indicators[indicator] ?? null }
}

/** What stands in a slot without a figure of its own. */
export const stateOf = (slot: Slot): State => slot.figure?.state ?? 'not-applicable'
