import { noCounts } from '../indicators'
import type { CityFigure, Figure, RankedDepartment, Ranking } from './ranking'

const hidden = ({ target, asOf }: CityFigure): CityFigure => ({ ...noCounts, state: 'withheld', rate: null, progress: null, target, reached: null, distance: null, interval: null, departmentMean: null, departments: 0, asOf })

const alone = (figure: Figure): Figure => ({ ...figure, rank: null })

const unplaced = ({ indicators, ...one }: RankedDepartment): RankedDepartment => ({
  ...one,
  rank: null,
  unranked: one.unranked ?? 'withheld',
  indicators: Object.fromEntries(Object.entries(indicators).map(([id, figure]) => [id, alone(figure)])),
})

/** Whether of a ranking the city and the places are not told to who reads. */
export const isWithheld = ({ city }: Pick<Ranking, 'city'>): boolean => Object.values(city).some(({ state }) => state === 'withheld')

/** What of a ranking is left to somebody who may see some departments only: their figures and scores, no places, and no city. */
export const withheld = (ranking: Ranking, codes: ReadonlySet<string> | null = null): Ranking => ({
  ...ranking,
  city: Object.fromEntries(Object.entries(ranking.city).map(([id, figure]) => [id, hidden(figure)])),
  departments: ranking.departments.filter(({ code }) => codes === null || codes.has(code)).map(unplaced),
})
