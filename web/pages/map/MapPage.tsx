import { useOffice } from '../../api/use-office'
import { Problem } from '../../parts/Problem'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { useRanking } from '../../slice/use-ranking'
import { addTexts } from '../../text/i18n'
import { useWords } from '../../text/use-words'
import { MapView } from './MapView'
import * as texts from './texts'

addTexts('map', texts)

/** Where in the city duties are met: the districts by any measure. */
export function MapPage() {
  const { t } = useWords()
  const { evaluation } = useOffice()
  const ranking = useRanking(evaluation)
  useTitle(t('nav.map'))
  if (ranking.isLoadingError) return <Problem error={ranking.error} retry={() => void ranking.refetch()} />
  if (!ranking.data) return <Waiting />
  return <MapView ranking={ranking.data} waiting={ranking.isPlaceholderData} />
}
