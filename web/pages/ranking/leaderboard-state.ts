import { choice, list, text, usePageState } from '../../address/page-state'
import { orders } from './arrange'

/** What the ranking is set beside. */
export const comparisons = ['none', 'previous', 'year', 'same-date', 'target'] as const
export type Beside = (typeof comparisons)[number]

/** The ranking page's own state. */
const shape = {
  order: choice(orders),
  compare: choice(comparisons),
  /** Codes of departments that stand on top too. */
  pins: list,
  /** Code of the department that stays in sight. */
  row: text,
  /** Conditions on measures that a department has to meet to be listed. */
  where: list,
  /** Departments without a single item in what the table shows. */
  nothing: choice(['show', 'hide']),
}

export const useLeaderboardState = () => usePageState(shape)
