import type { Spread } from './spread'

/** One line of the report: what was measured, and what it may be. */
export interface Figure {
  readonly chapter: string
  readonly what: string
  readonly unit: '×' | 'ms' | 'kB' | 'MB' | 'rows'
  readonly spread: Spread
  /** The most that design.md allows; null where it names no limit. */
  readonly budget: number | null
  /** What the figure was divided by, or other circumstances. */
  readonly note: string
}

export const withinBudget = ({ spread, budget }: Figure): boolean | null => (budget === null ? null : spread.median <= budget)
