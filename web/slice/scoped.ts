import { figuresOf } from '../../metrics/scoring/figures-of'
import type { ShownRanking } from '../api/ranking'

/**
 * The ranking with the sums of its own departments in the place of the city's: a page that shows one group states that
 * group's n. Across all groups nothing changes.
 */
export function scoped(ranking: ShownRanking): ShownRanking {
  const scope = ranking.asked.group
  if (scope === undefined || scope === 'all') return ranking
  return { ...ranking, city: figuresOf(ranking.departments, ranking.frame, ranking.city) }
}
