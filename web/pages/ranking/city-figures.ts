import type { CityFigure, Ranking } from '../../../metrics/scoring/ranking'
import type { Headline } from '../../parts/slot'

/** The city's figures of a headline: its indicators that are the duty of a department in the ranking. */
export const cityFigures = (ranking: Pick<Ranking, 'city' | 'departments'>, headline: Headline): { indicator: string; figure: CityFigure }[] =>
  headline.indicators.flatMap((indicator) => {
    const figure = ranking.city[indicator]
    const applies = ranking.departments.some((one) => (one.indicators[indicator]?.state ?? 'not-applicable') !== 'not-applicable')
    return figure && applies ? [{ indicator, figure }] : []
  })
