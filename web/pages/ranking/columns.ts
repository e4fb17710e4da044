import type { Scheme } from '../../../metrics/schemes'
import type { Measure } from './measure'

/** A column after rank and department. */
export type Column = { readonly kind: 'score' } | { readonly kind: 'figure'; readonly measure: Measure } | { readonly kind: 'base' | 'change' | 'places' }

/** What the comparison columns say of the measure that they follow. */
const earlierColumns: readonly Column[] = [{ kind: 'base' }, { kind: 'change' }, { kind: 'places' }]

/**
 * The columns of the table: the score, the headlines, and what the leaderboard is by where that is neither; the columns
 * of a comparison stand beside what they compare.
 *
 * @param beside null without a comparison; a target has no ranks to compare.
 */
export function columnsOf({ headlines }: Pick<Scheme, 'headlines'>, measure: Measure | null, beside: 'earlier' | 'target' | null): Column[] {
  const extra = measure !== null && !headlines.some(({ id }) => id === measure.id) ? [measure] : []
  const columns: Column[] = [{ kind: 'score' }, ...[...extra, ...headlines].map((one) => ({ kind: 'figure' as const, measure: one }))]
  if (beside === null) return columns
  const added = beside === 'target' ? earlierColumns.slice(0, 2) : earlierColumns
  const at = columns.findIndex((column) => (measure === null ? column.kind === 'score' : column.kind === 'figure' && column.measure.id === measure.id))
  return [...columns.slice(0, at + 1), ...added, ...columns.slice(at + 1)]
}

const widths = { score: 76, figure: 150, base: 104, change: 84, places: 92 } as const

/** Below this width, in pixels, the table scrolls sideways. */
export const leastWidth = (columns: readonly Column[]): number => columns.reduce((sum, { kind }) => sum + widths[kind], 76 + 184)
