import { indicators } from '../../metrics/indicators'
import { cityFigure } from '../../metrics/scoring/city-figure'
import type { CityFigure } from '../../metrics/scoring/ranking'
import type { ShownRanking } from '../api/ranking'

/**
 * The ranking with the sums of its own departments in the place of the city's: a page that shows one group states that
 * group's n. Across all groups nothing changes.
 */
export function scoped(ranking: ShownRanking): ShownRanking {
  const scope = ranking.asked.group
  if (scope === undefined || scope === 'all') return ranking
  const codes = new Set(ranking.departments.map(({ code }) => code))
  const city: Record<string, CityFigure> = {}
  for (const frame of ranking.frame.indicators) {
    const indicator = indicators.get(frame.id)
    const whole = ranking.city[frame.id]
    if (!indicator || !whole) continue
    const figures = ranking.departments.flatMap((one) => one.indicators[frame.id] ?? [])
    const here = (of: readonly string[]) => of.filter((code) => codes.has(code))
    city[frame.id] = cityFigure(figures, indicator, { ...frame, duty: here(frame.duty), notReported: here(frame.notReported) }, whole.target)
  }
  return { ...ranking, city }
}
