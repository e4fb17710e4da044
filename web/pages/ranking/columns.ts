import type { Scheme } from '../../../metrics/schemes'
import type { Measure } from './measure'

/** A column after rank and department. */
export type Column = { readonly kind: 'score' } | { readonly kind: 'figure'; readonly measure: Measure } | { readonly kind: 'base' | 'change' | 'places' }

/** What the comparison columns say of the measure that they follow. */
const earlierColumns: readonly Column[] = [{ kind: 'base' }, { kind: 'change' }, { kind: 'places' }]

/**
 * The columns of the table: the score, the headlines, and what the leaderboard is by where that is neither. The columns
 * of a comparison stand beside what they compare, which comes first, so that they are in sight with it.
 *
 * @param beside null without a comparison; a target has no ranks to compare.
 */
export function columnsOf({ headlines }: Pick<Scheme, 'headlines'>, measure: Measure | null, beside: 'earlier' | 'target' | null): Column[] {
  const figures = (measures: readonly Measure[]): Column[] => measures.map((one) => ({ kind: 'figure', measure: one }))
  const others = headlines.filter(({ id }) => id !== measure?.id)
  const lead = measure === null ? [] : figures([measure])
  if (beside !== null) return [{ kind: 'score' }, ...lead, ...(beside === 'target' ? earlierColumns.slice(0, 2) : earlierColumns), ...figures(others)]
  return [{ kind: 'score' }, ...(others.length === headlines.length ? lead : []), ...figures(headlines)]
}

/** Pixels of each column as `RankingCells.module.css` has them; of a figure the least that it is read in. A screen of 1024 has room for the score and the four headlines, one of 1280 for a comparison too. */
const widths = { score: 66, figure: 112, base: 96, change: 72, places: 72 } as const

/** Below this width, in pixels, the table scrolls sideways; rank and department stay. */
export const leastWidth = (columns: readonly Column[]): number => columns.reduce((sum, { kind }) => sum + widths[kind], 66 + 162)
