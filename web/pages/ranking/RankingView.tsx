import { useMemo } from 'react'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { useAddress } from '../../address/use-address'
import { addressOf } from '../../api/evaluation'
import type { ShownRanking } from '../../api/ranking'
import { useOffice } from '../../api/use-office'
import { SchemeMarks } from '../../parts/SchemeMarks'
import { useLasting } from '../../parts/use-lasting'
import { FacetPanel } from '../../slice/FacetPanel'
import { headlineCounts } from '../../slice/headline-counts'
import { schemeOf } from '../../slice/scheme-of'
import { SliceSentence } from '../../slice/SliceSentence'
import { useWords } from '../../text/use-words'
import { arrange } from './arrange'
import { cityFigures } from './city-figures'
import { CityStrip } from './CityStrip'
import { RankingActions } from './RankingActions'
import css from './RankingPage.module.css'
import { RankingTable } from './RankingTable'

/**
 * The ranking page around its figures.
 *
 * @param waiting the figures are those of the choice before; the new ones are on their way.
 */
export function RankingView({ ranking, waiting }: { ranking: ShownRanking; waiting: boolean }) {
  const { t, name } = useWords()
  const { overview, evaluation } = useOffice()
  const { sort, q } = useAddress()
  const { asked } = ranking
  const { group } = asked
  const scheme = schemeOf(ranking)
  const sections = useMemo(() => arrange(ranking, scheme.headlines, { scope: group, sort, q }), [ranking, scheme, group, sort, q])
  const links = useMemo(() => addressOf(asked, overview.defaultPeriod), [asked, overview.defaultPeriod])
  const words = useMemo(
    () => ({
      evaluation: asked,
      scope: group === undefined || group === 'all' ? t('say.everyone') : t('say.group', { group: name(departmentGroups[group]) }),
      order: group === undefined ? t('say.ownGroup') : group === 'all' ? t('say.together') : '',
      headlines: scheme.headlines.length,
      counts: headlineCounts(ranking, scheme),
      unfiltered: scheme.headlines
        .flatMap((headline) => cityFigures(ranking, headline))
        .flatMap(({ indicator }) => (ranking.unfiltered.includes(indicator) ? [indicator] : [])),
    }),
    [ranking, asked, group, scheme, t, name],
  )
  return (
    <div className={css.page} aria-busy={waiting} data-slow={useLasting(waiting) || undefined}>
      <div className={css.head}>
        <h1>{t('nav.ranking')}</h1>
        <SchemeMarks ranking={ranking} scheme={scheme} />
        <RankingActions headlines={scheme.headlines} />
      </div>
      <SliceSentence {...words} chosen={evaluation} asOf={ranking.asOf} />
      <CityStrip ranking={ranking} scheme={scheme} links={links} />
      <div className={css.body}>
        <FacetPanel evaluation={evaluation} ranking={ranking} />
        <RankingTable sections={sections} ranking={ranking} scheme={scheme} words={words} links={links} sort={sort} q={q} />
      </div>
    </div>
  )
}
