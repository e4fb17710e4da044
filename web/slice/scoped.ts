import { figuresOf } from '../../metrics/scoring/figures-of'
import type { ShownRanking } from '../api/ranking'

const made = new WeakMap<ShownRanking, ShownRanking>()

/**
 * The ranking with the sums of its own departments in the place of the city's: a page that shows one group states that
 * group's n. Across all groups nothing changes. Of one ranking it is one object, however often it is asked for: the page
 * is not drawn anew for it.
 */
export function scoped(ranking: ShownRanking): ShownRanking {
  const scope = ranking.asked.group
  if (scope === undefined || scope === 'all') return ranking
  const known = made.get(ranking)
  if (known) return known
  const own = { ...ranking, city: figuresOf(ranking.departments, ranking.frame, ranking.city) }
  made.set(ranking, own)
  return own
}
