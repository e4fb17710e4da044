import { useMemo } from 'react'
import { indicators } from '../../../metrics/indicators'
import { parseThreshold } from '../../../metrics/scoring/threshold'
import { choice, list, text, usePageState } from '../../address/page-state'
import { useAddress } from '../../address/use-address'
import { orders } from './arrange'

/** What the ranking is set beside. */
export const comparisons = ['none', 'previous', 'year', 'same-date', 'target'] as const
export type Beside = (typeof comparisons)[number]

/** The ranking page's own state. */
const shape = {
  order: choice(orders),
  compare: choice(comparisons),
  /** Codes of departments that stand on top too. */
  pins: list(),
  /** Code of the department that stays in sight. */
  row: text,
  /** Conditions on measures that a department has to meet to be listed. */
  where: list(),
  /** Departments without a single item in what the table shows. */
  nothing: choice(['show', 'hide']),
}

export const useLeaderboardState = () => usePageState(shape)

/** What the leaderboard is by and what its conditions are on: indicators, where they are no headlines. */
export function useShownIndicators(): readonly string[] {
  const { sort } = useAddress()
  const [{ where }] = useLeaderboardState()
  return useMemo(() => {
    const subjects = [sort ?? '', ...where.flatMap((text) => parseThreshold(text)?.subject ?? [])]
    return [...new Set(subjects.filter((id) => indicators.has(id)))].sort()
  }, [sort, where])
}
