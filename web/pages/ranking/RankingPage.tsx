import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { useAddress } from '../../address/use-address'
import { useOffice } from '../../api/use-office'
import { Problem } from '../../parts/Problem'
import { SchemeMarks } from '../../parts/SchemeMarks'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { headlineCounts } from '../../slice/headline-counts'
import { FacetPanel } from '../../slice/FacetPanel'
import { schemeOf } from '../../slice/scheme-of'
import { SliceSentence } from '../../slice/SliceSentence'
import { useRanking } from '../../slice/use-ranking'
import { useWords } from '../../text/use-words'
import { arrange } from './arrange'
import { cityFigures } from './city-figures'
import { CityStrip } from './CityStrip'
import { RankingActions } from './RankingActions'
import css from './RankingPage.module.css'
import { RankingTable } from './RankingTable'

/** The first screen: the four figures of the city, and who stands where and why. */
export function RankingPage() {
  const { t, name } = useWords()
  const { evaluation } = useOffice()
  const { sort, q } = useAddress()
  const ranking = useRanking(evaluation)
  useTitle(t('nav.ranking'))
  if (ranking.isError) return <Problem error={ranking.error} retry={() => void ranking.refetch()} />
  if (!ranking.data) return <Waiting />
  const scheme = schemeOf(ranking.data)
  const { unfiltered } = ranking.data
  const { group } = evaluation
  const scope = group === undefined || group === 'all' ? t('say.everyone') : t('say.group', { group: name(departmentGroups[group]) })
  const words = {
    evaluation,
    scope,
    order: group === undefined ? t('say.ownGroup') : group === 'all' ? t('say.together') : '',
    headlines: scheme.headlines.length,
    counts: headlineCounts(ranking.data, scheme),
    unfiltered: scheme.headlines.flatMap((headline) => cityFigures(ranking.data, headline)).flatMap(({ indicator }) => (unfiltered.includes(indicator) ? [indicator] : [])),
  }
  const sections = arrange(ranking.data, scheme.headlines, { scope: group, sort, q })
  return (
    <div aria-busy={ranking.isPlaceholderData}>
      <div className={css.head}>
        <h1>{t('nav.ranking')}</h1>
        <SchemeMarks ranking={ranking.data} scheme={scheme} />
        <RankingActions headlines={scheme.headlines} />
      </div>
      <SliceSentence {...words} asOf={ranking.data.asOf} />
      <CityStrip ranking={ranking.data} scheme={scheme} />
      <div className={css.body}>
        <FacetPanel evaluation={evaluation} ranking={ranking.data} />
        <RankingTable sections={sections} ranking={ranking.data} scheme={scheme} words={words} stale={ranking.isPlaceholderData} />
      </div>
    </div>
  )
}
