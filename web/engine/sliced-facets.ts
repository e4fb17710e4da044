import { headlineIndicators } from '../../metrics/schemes/headline-indicators'
import { facetsOf, facetsSql, type Facet } from '../../metrics/tally/facets'
import type { Evaluation } from '../api/evaluation'
import { schemeOf } from '../slice/scheme-of'
import { engine } from './engine'

/** Values of every dimension with n = met + missed under the other filters, largest first, from the attached snapshot. */
export async function slicedFacets({ slice, group }: Evaluation): Promise<readonly Facet[]> {
  const { text, parameters } = facetsSql(slice, group, headlineIndicators(schemeOf(await engine.frame())))
  return facetsOf(await engine.query(text, parameters))
}
