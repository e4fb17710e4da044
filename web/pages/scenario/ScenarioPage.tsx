import { useOffice } from '../../api/use-office'
import { Problem } from '../../parts/Problem'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { useRanking } from '../../slice/use-ranking'
import { addTexts } from '../../text/i18n'
import { useWords } from '../../text/use-words'
import { ScenarioView } from './ScenarioView'
import * as texts from './texts'

addTexts('scenario', texts)

/** What would be, were the scheme another: nothing here is official, and nothing is sent anywhere. */
export function ScenarioPage() {
  const { t } = useWords()
  const { evaluation } = useOffice()
  const ranking = useRanking(evaluation)
  useTitle(t('nav.scenario'))
  if (ranking.isLoadingError) return <Problem error={ranking.error} retry={() => void ranking.refetch()} />
  if (!ranking.data) return <Waiting />
  return <ScenarioView ranking={ranking.data} waiting={ranking.isPlaceholderData} />
}
