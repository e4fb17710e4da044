import { indicators } from '../../../metrics/indicators'
import type { Frame, RankedDepartment } from '../../../metrics/scoring/ranking'
import type { Scheme } from '../../../metrics/schemes'
import { type Headline, slotOf } from '../../parts/slot'

/** What a leaderboard is by, where it is not the total: a headline, or one indicator in the place of one. */
export type Measure = Headline

/** Indicators that are no headline on their own, each as a measure, in the order of the frame. */
export const singleMeasures = ({ headlines }: Pick<Scheme, 'headlines'>, frame: Pick<Frame, 'indicators'>): Measure[] =>
  frame.indicators.flatMap(({ id }) => {
    const indicator = indicators.get(id)
    return indicator && !headlines.some((headline) => isAlone(headline, id)) ? [{ id, names: indicator.names, indicators: [id] }] : []
  })

/** The measure that an address names; null is the total. */
export const measureOf = (sort: string | undefined, scheme: Pick<Scheme, 'headlines'>, frame: Pick<Frame, 'indicators'>): Measure | null =>
  scheme.headlines.find((headline) => headline.id === sort || (sort !== undefined && isAlone(headline, sort))) ?? singleMeasures(scheme, frame).find(({ id }) => id === sort) ?? null

const isAlone = (headline: Headline, indicator: string): boolean => headline.indicators.length === 1 && headline.indicators[0] === indicator

/** The rank of a department by a measure, of its total by default. */
export const rankBy = (department: RankedDepartment, measure: Measure | null): number | null =>
  measure === null ? department.rank : (slotOf(department, measure).figure?.rank ?? null)
