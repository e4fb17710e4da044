import { Link } from '@tanstack/react-router'
import { unsliced, useAddress } from '../../address/use-address'
import { useHistory, trendOf } from '../../api/history'
import { May } from '../../parts/May'
import { NobodyRanked } from '../../parts/NobodyRanked'
import { Problem } from '../../parts/Problem'
import { SchemeMarks } from '../../parts/SchemeMarks'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { isWithheld } from '../../../metrics/scoring/withheld'
import { headlineIndicators } from '../../../metrics/schemes/headline-indicators'
import { writeAddress } from '../../address/address'
import { headlineCounts } from '../../slice/headline-counts'
import { sayStatement, sayWithheld } from '../../slice/slice-statement'
import { SliceWords } from '../../slice/SliceWords'
import { addTexts } from '../../text/i18n'
import { useWords } from '../../text/use-words'
import { Headlines } from './Headlines'
import { HeadlineTrends } from './HeadlineTrends'
import { HeatMap } from './HeatMap'
import { Milestones } from './Milestones'
import { Movers } from './Movers'
import { Overdue, overdueIndicators } from './Overdue'
import css from './OverviewPage.module.css'
import { SourceHealth } from './SourceHealth'
import { useShownGroup } from './state'
import * as texts from './texts'
import { useFigures, useOfficial, useYear } from './use-figures'

addTexts('overview', texts)

/** The first two minutes of a leader: where the city stands, who moved, what is overdue, what the year still asks for. */
export function OverviewPage() {
  const words = useWords()
  const { t, number } = words
  const links = unsliced(useAddress())
  const official = useOfficial()
  const { ranking, before } = useFigures(official)
  const year = useYear(official)
  const { groups, group, chosen, choose, sheet, turn } = useShownGroup(ranking.data?.departments ?? [])
  const scheme = ranking.data?.rules
  const runs = trendOf(official)
  const history = useHistory(official, { indicators: scheme ? headlineIndicators(scheme) : [] })
  useTitle(t('nav.overview'))
  if (ranking.isLoadingError) return <Problem error={ranking.error} retry={() => void ranking.refetch()} />
  if (!ranking.data || !scheme) return <Waiting rows={10} />
  const { departments, asOf } = ranking.data
  return (
    <div className={css.page} aria-busy={ranking.isPlaceholderData}>
      <div className={css.head}>
        <h1>{t('nav.overview')}</h1>
        <SchemeMarks ranking={ranking.data} scheme={scheme} />
        <span className={css.actions}>
          <Link to="/wall" search={links} className="button">
            {t('overview.wall')}
          </Link>
          <button type="button" className="button" onClick={() => window.print()}>
            {t('overview.print')}
          </button>
        </span>
      </div>
      <p className={css.say}>
        {isWithheld(ranking.data) ? (
          <SliceWords said={sayWithheld(words)} />
        ) : (
          <>
            {t('overview.say', { departments: number.count(departments.length), ranked: number.count(departments.filter(({ rank }) => rank !== null).length) })}
            <SliceWords said={sayStatement(words, { evaluation: official, scope: t('say.everyone'), headlines: scheme.headlines.length, counts: headlineCounts(ranking.data, scheme), unfiltered: [] })} />
          </>
        )}
        {asOf && <> {t('asOf.sentence', { day: asOf })}</>}
      </p>
      <NobodyRanked ranking={ranking.data} className={css.say} />
      <Headlines ranking={ranking.data} scheme={scheme} before={before} runs={runs} history={history.isLoadingError ? null : history.data} search={writeAddress(links)} />
      {history.isLoadingError && <Problem error={history.error} retry={() => void history.refetch()} />}
      {history.data && <HeadlineTrends ranking={ranking.data} scheme={scheme} runs={runs} history={history.data} />}
      <div className={css.two}>
        {before && group && <Movers ranking={ranking.data} before={before} groups={groups} group={group} chosen={chosen} choose={choose} />}
        {overdueIndicators(scheme).map((indicator) => (
          <Overdue key={indicator} indicator={indicator} official={official} ranking={ranking.data} links={links} />
        ))}
      </div>
      {year.isLoadingError && <Problem error={year.error} retry={() => void year.refetch()} />}
      {year.data ? <Milestones year={year.data} links={links} /> : year.isPending && <Waiting rows={3} />}
      {group && <HeatMap ranking={ranking.data} scheme={scheme} groups={groups} group={group} choose={choose} page={sheet} turn={turn} links={links} />}
      <May action="records">
        <SourceHealth ranking={ranking.data} links={links} />
      </May>
    </div>
  )
}
