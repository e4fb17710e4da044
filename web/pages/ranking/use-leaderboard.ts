import { useCallback, useMemo } from 'react'
import { parseThreshold } from '../../../metrics/scoring/threshold'
import type { Scheme } from '../../../metrics/schemes'
import { useAddress } from '../../address/use-address'
import type { ShownRanking } from '../../api/ranking'
import { type Comparison, useComparison } from '../../slice/use-comparison'
import { useWords } from '../../text/use-words'
import { arrange, matches, type Order, placeAll, type Placed, type Section } from './arrange'
import { type Column, columnsOf } from './columns'
import { type Contrasts, earlierContrasts, targetContrasts } from './contrast'
import { hasNothing } from './has-nothing'
import { useLeaderboardState } from './leaderboard-state'
import { type Measure, measureOf } from './measure'
import { type Item, tableItems } from './table-items'
import { type Condition, conditionsOf, meets } from './where'
import { whyNoRank } from './why-no-rank'

/** The leaderboard that the address asks for. */
export interface Leaderboard {
  readonly measure: Measure | null
  readonly order: Order
  readonly columns: readonly Column[]
  /** Null without a comparison. */
  readonly comparison: Comparison | 'target' | null
  /** Null without one, until the other time is there, and where it has nothing to compare with. */
  readonly contrasts: Contrasts | null
  /** What the value of a comparison is that of, in words. */
  readonly besides: string
  readonly sections: readonly Section[]
  readonly items: readonly Item[]
  /** Why a department has no rank; null where there is nothing to add. */
  readonly why: (placed: Placed) => string | null
  /** How many departments are left out because they have nothing. */
  readonly hidden: number
  readonly conditions: readonly Condition[]
  /** How many departments meet the conditions. */
  readonly met: number
}

/** Ranks, orders, compares and leaves out, as the address says. */
export function useLeaderboard(ranking: ShownRanking, scheme: Scheme): Leaderboard {
  const words = useWords()
  const { t, name } = words
  const { sort, q } = useAddress()
  const [{ order: asked, compare, pins, nothing, where }] = useLeaderboardState()
  // What is on its way is no measure yet: until it is there, the ranking is the one before.
  const given = useMemo(() => ({ indicators: ranking.frame.indicators.filter(({ id }) => id in ranking.city) }), [ranking])
  const measure = useMemo(() => measureOf(sort, scheme, given), [sort, scheme, given])
  const earlier = useComparison(ranking, compare === 'none' || compare === 'target' ? null : compare)
  const comparison = compare === 'target' ? 'target' : earlier
  const before = earlier?.kind === 'there' ? earlier.ranking : null
  const contrasts = useMemo(
    () => (compare === 'target' ? targetContrasts(ranking, measure) : before ? earlierContrasts(ranking, before, measure) : null),
    [compare, ranking, before, measure],
  )
  // Where nothing can be compared, a sentence says so instead of columns of dashes.
  const beside = contrasts === null && earlier?.kind !== 'waiting' ? null : compare === 'target' ? 'target' : 'earlier'
  const columns = useMemo(() => columnsOf(scheme, measure, beside), [scheme, measure, beside])
  const order = beside === null && asked !== 'name' ? 'rank' : asked
  const why = useCallback(({ department }: Placed) => whyNoRank(words, department, measure, scheme), [words, measure, scheme])
  const { group } = ranking.asked
  const conditions = useMemo(() => conditionsOf(where.flatMap((text) => parseThreshold(text) ?? []), scheme, given), [where, scheme, given])

  const board = useMemo(() => {
    const by = { scope: group, measure }
    const placed = placeAll(ranking, by, contrasts)
    const meeting = placed.filter(({ department }) => meets(department, conditions, scheme, ranking))
    const something = nothing === 'hide' ? meeting.filter(({ department }) => !hasNothing(department, scheme, measure)) : meeting
    const sections = arrange(something.filter(({ department }) => matches(department, q)), by, order)
    const pinned = pins.flatMap((code) => placed.find(({ department }) => department.code === code) ?? [])
    const headed = (section: Section) => (section.group !== null || section.indicator !== null) && (group !== section.group || pinned.length > 0)
    return { sections, items: tableItems(sections, pinned, headed, why), met: meeting.length, hidden: meeting.length - something.length }
  }, [ranking, group, measure, contrasts, scheme, nothing, conditions, q, pins, order, why])

  const what = compare === 'target' ? t(measure === null ? 'ranking.full' : 'ranking.target') : earlier?.period ? name(earlier.period.names) : ''
  return { measure, order, columns, comparison, contrasts, besides: what, why, conditions, ...board }
}
