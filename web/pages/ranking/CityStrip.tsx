import { memo } from 'react'
import type { Ranking } from '../../../metrics/scoring/ranking'
import type { Scheme } from '../../../metrics/schemes'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { writeAddress, type Address } from '../../address/address'
import { CityValue } from '../../parts/CityValue'
import { PageLink } from '../../parts/PageLink'
import { StateMark } from '../../parts/StateMark'
import { useWords } from '../../text/use-words'
import { cityFigures } from './city-figures'
import css from './CityStrip.module.css'

/** The four figures of the city; an indicator apiece, two where the duty differs by group. */
export const CityStrip = memo(function CityStrip({ ranking, scheme, links }: { ranking: Ranking; scheme: Scheme; links: Address }) {
  const { t, name } = useWords()
  const search = writeAddress(links)
  const groupsOf = (indicator: string) =>
    scheme.duties
      .filter((duty) => duty.indicator === indicator)
      .flatMap(({ groups }) => groups)
      .map((group) => name(departmentGroups[group]))
      .join(t('list.comma'))
  return (
    <section className={css.strip} aria-label={t('city.label')}>
      {scheme.headlines.map((headline) => {
        const figures = cityFigures(ranking, headline)
        return (
          <div key={headline.id} className={css.headline} data-count={figures.length}>
            {figures.length === 0 && (
              <div>
                <h2>{name(headline.names)}</h2>
                <p className={css.state}>
                  <StateMark state="not-applicable" />
                </p>
              </div>
            )}
            {figures.map(({ indicator, figure }) => (
              <PageLink key={indicator} to={`/indicators/${indicator}`} search={search}>
                <h2>
                  {name(headline.names)}
                  {figures.length > 1 && <> · {groupsOf(indicator)}</>}
                </h2>
                <CityValue figure={figure} asOf={ranking.asOf} />
              </PageLink>
            ))}
          </div>
        )
      })}
    </section>
  )
})
