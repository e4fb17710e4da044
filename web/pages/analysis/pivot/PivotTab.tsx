import { useOffice } from '../../../api/use-office'
import { Problem } from '../../../parts/Problem'
import { Waiting } from '../../../parts/Waiting'
import { useRanking } from '../../../slice/use-ranking'
import { PivotView } from './PivotView'

/** Sums by rows and columns; the ranking beside it knows departments, duties and the scheme. */
export function PivotTab() {
  const { evaluation } = useOffice()
  const ranking = useRanking(evaluation)
  if (ranking.isLoadingError) return <Problem error={ranking.error} retry={() => void ranking.refetch()} />
  if (!ranking.data) return <Waiting />
  return <PivotView ranking={ranking.data} />
}
