import { noCounts, type Counts } from '../../metrics/indicators/verdict'
import type { Ranking } from '../../metrics/scoring/ranking'
import { addCounts } from '../../metrics/scoring/rate'
import type { Scheme } from '../../metrics/schemes'

type Headlines = Pick<Scheme, 'headlines'>

/** Every indicator that leads a page, each once. */
export const headlineIndicators = (scheme: Headlines): string[] => [...new Set(scheme.headlines.flatMap((headline) => headline.indicators))]

/** Counts of the headline indicators together, of those that the slice could filter: what the sentence of a slice states. */
export const headlineCounts = (ranking: Pick<Ranking, 'city' | 'unfiltered'>, scheme: Headlines): Counts =>
  headlineIndicators(scheme)
    .filter((id) => !ranking.unfiltered.includes(id))
    .reduce<Counts>((sum, id) => {
      const { met, missed, pending, exempt, unknown } = ranking.city[id] ?? noCounts
      return addCounts(sum, { met, missed, pending, exempt, unknown })
    }, noCounts)
