import { headlineIndicators } from '../../metrics/schemes/headline-indicators'
import type { Facet } from '../../metrics/tally/facets'
import type { Evaluation } from '../api/evaluation'
import { engine } from './engine'

/** Values of every dimension with n = met + missed under the other filters, largest first, from the attached snapshot. */
export function slicedFacets({ slice, group }: Evaluation): readonly Facet[] {
  const { tally, frame, scheme } = engine.holding
  const counted = new Set(frame.departments.filter((one) => group === undefined || group === 'all' || one.group === group).map(({ code }) => code))
  return tally.facets(slice, headlineIndicators(scheme), (department) => counted.has(department))
}
