import { Link } from '@tanstack/react-router'
import { indicators } from '../../../metrics/indicators'
import type { Ranking } from '../../../metrics/scoring/ranking'
import { carried, useAddress } from '../../address/use-address'
import { CityValue } from '../../parts/CityValue'
import type { Headline } from '../../parts/slot'
import { StateMark } from '../../parts/StateMark'
import { useWords } from '../../text/use-words'
import { cityFigures } from './city-figures'
import css from './CityStrip.module.css'

/** The four figures of the city; an indicator apiece, two where the duty differs by group. */
export function CityStrip({ ranking, headlines }: { ranking: Ranking; headlines: readonly Headline[] }) {
  const { t, name } = useWords()
  const address = useAddress()
  return (
    <section className={css.strip} aria-label={t('city.label')}>
      {headlines.map((headline) => {
        const figures = cityFigures(ranking, headline)
        return (
          <div key={headline.id} className={css.headline} data-count={figures.length}>
            {figures.length === 0 && (
              <>
                <h2>{name(headline.names)}</h2>
                <p className={css.state}>
                  <StateMark state="not-applicable" />
                </p>
              </>
            )}
            {figures.map(({ indicator, figure }) => (
              <Link key={indicator} to="/indicators/$id" params={{ id: indicator }} search={carried(address)}>
                <h2>{name(indicators.get(indicator)?.names ?? headline.names)}</h2>
                <CityValue figure={figure} asOf={ranking.asOf} />
              </Link>
            ))}
          </div>
        )
      })}
    </section>
  )
}
