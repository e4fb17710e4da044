import { noCounts, type Counts } from '../../metrics/indicators/verdict'
import type { Ranking } from '../../metrics/scoring/ranking'
import { addCounts } from '../../metrics/scoring/rate'
import type { Scheme } from '../../metrics/schemes'
import { headlineIndicators } from '../../metrics/schemes/headline-indicators'

type Headlines = Pick<Scheme, 'headlines'>

/** Counts of the headline indicators together, of those that the slice could filter: what the sentence of a slice states. */
export const headlineCounts = (ranking: Pick<Ranking, 'city' | 'unfiltered'>, scheme: Headlines): Counts =>
  headlineIndicators(scheme)
    .filter((id) => !ranking.unfiltered.includes(id))
    .reduce<Counts>((sum, id) => {
      const { met, missed, pending, exempt, unknown } = ranking.city[id] ?? noCounts
      return addCounts(sum, { met, missed, pending, exempt, unknown })
    }, noCounts)
