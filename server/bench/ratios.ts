import type { Figure } from './figure'
import { type Spread, spread } from './spread'
import type { Elapsed } from './stopwatch'

/** Two things that were timed side by side in one run. */
export interface Pair {
  readonly ours: Elapsed
  readonly theirs: Elapsed
}

const ratio = (pairs: readonly Pair[], by: keyof Elapsed): Spread => spread(pairs.map(({ ours, theirs }) => ours[by] / theirs[by]))

/** The three lines of a comparison: the ratio by the clock, which has the budget; by processor time; and what ours took. */
export const compared = (chapter: string, what: string, pairs: readonly Pair[], budget: number | null, against: string): Figure[] => [
  { chapter, what, unit: '×', spread: ratio(pairs, 'wall'), budget, note: against },
  { chapter, what, unit: '×', spread: ratio(pairs, 'cpu'), budget: null, note: 'by processor time' },
  { chapter, what, unit: 'ms', spread: spread(pairs.map(({ ours }) => ours.wall)), budget: null, note: '' },
]
