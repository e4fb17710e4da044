import type { Ranking } from '../../../metrics/scoring/ranking'
import { Tag } from '../../parts/Tag'
import type { Headline } from '../../parts/slot'
import { useWords } from '../../text/use-words'
import { cityFigures } from './city-figures'
import css from './RankingTable.module.css'
import { SortHeader } from './SortHeader'

/** Name and target of a headline; both targets where the duty differs by group. */
export function HeadlineHeader({ headline, ranking }: { headline: Headline; ranking: Ranking }) {
  const { t, name, number } = useWords()
  const targets = [...new Set(cityFigures(ranking, headline).flatMap(({ figure }) => (figure.target ? [number.target(figure.target)] : [])))]
  const whole = headline.indicators.every((id) => ranking.unfiltered.includes(id))
  return (
    <SortHeader id={headline.id} label={name(headline.names)} direction="descending" className={css.headline}>
      <small>
        {targets.length > 0 ? t('figure.target', { target: targets.join(' / ') }) : t('figure.noTarget')}
        {whole && <Tag title={t('tag.unfilteredHint')}>{t('tag.unfiltered')}</Tag>}
      </small>
    </SortHeader>
  )
}
