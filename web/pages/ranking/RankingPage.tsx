import { useOffice } from '../../api/use-office'
import { Problem } from '../../parts/Problem'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { useRanking } from '../../slice/use-ranking'
import { useWords } from '../../text/use-words'
import { useShownIndicators } from './leaderboard-state'
import { RankingView } from './RankingView'

/** The first screen: the four figures of the city, and who stands where and why. */
export function RankingPage() {
  const { t } = useWords()
  const { evaluation } = useOffice()
  const ranking = useRanking(evaluation, useShownIndicators())
  useTitle(t('nav.ranking'))
  if (ranking.isLoadingError) return <Problem error={ranking.error} retry={() => void ranking.refetch()} />
  if (!ranking.data) return <Waiting />
  return <RankingView ranking={ranking.data} waiting={ranking.isPlaceholderData} />
}
