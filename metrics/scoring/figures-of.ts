import { indicators } from '../indicators'
import { cityFigure } from './city-figure'
import type { CityFigure, Frame, RankedDepartment, Ranking } from './ranking'

/**
 * The figures of some departments together, as the city's are of all: sums, and the mean of departments beside them.
 *
 * @param departments of the ranking that the frame and the city's figures belong to.
 */
export function figuresOf(departments: readonly RankedDepartment[], frame: Frame, city: Ranking['city']): Record<string, CityFigure> {
  const codes = new Set(departments.map(({ code }) => code))
  const here = (of: readonly string[]) => of.filter((code) => codes.has(code))
  return Object.fromEntries(
    frame.indicators.flatMap((item) => {
      const [indicator, whole] = [indicators.get(item.id), city[item.id]]
      if (!indicator || !whole) return []
      const figures = departments.flatMap((one) => one.indicators[item.id] ?? [])
      return [[item.id, cityFigure(figures, indicator, { ...item, duty: here(item.duty), notReported: here(item.notReported) }, whole.target)]]
    }),
  )
}
