import { useOffice } from '../../../api/use-office'
import { Problem } from '../../../parts/Problem'
import { Waiting } from '../../../parts/Waiting'
import { useRanking } from '../../../slice/use-ranking'
import { ScatterView } from './ScatterView'

/** Two indicators against each other. */
export default function ScatterTab() {
  const { evaluation } = useOffice()
  const ranking = useRanking(evaluation)
  if (ranking.isLoadingError) return <Problem error={ranking.error} retry={() => void ranking.refetch()} />
  if (!ranking.data) return <Waiting />
  return <ScatterView ranking={ranking.data} waiting={ranking.isPlaceholderData} />
}
