import type { Scheme } from '../schemes'
import { rankDepartments } from './rank'
import type { CountRow, Frame, Ranking, RankScope } from './ranking'

/** The counts that a ranking was made from, as far as it has departments. */
export const countsIn = ({ departments }: Pick<Ranking, 'departments'>): CountRow[] =>
  departments.flatMap(({ code, indicators }) =>
    Object.entries(indicators).map(([indicator, { met, missed, pending, exempt, unknown }]) => ({ indicator, department: code, met, missed, pending, exempt, unknown })),
  )

/**
 * A ranking anew under another scheme, from its own counts: what would be, were weights, targets or smallest samples
 * others. Duties and deadlines are those that it was judged by.
 *
 * @param scope of the ranking.
 */
export const rescored = (ranking: Ranking & { readonly frame: Frame }, scheme: Scheme, scope: RankScope | undefined): Ranking =>
  rankDepartments(ranking.frame, scheme, countsIn(ranking), { scope, unfiltered: ranking.unfiltered })
