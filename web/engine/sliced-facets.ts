import { dimensions } from '../../metrics/dimensions'
import { facetSql } from '../../metrics/tally/slice-sql'
import type { Facet } from '../../server/office/office'
import type { Evaluation } from '../api/evaluation'
import { engine } from './engine'

/** Values of every dimension with n = met + missed under the other filters, largest first, from the attached snapshot. */
export async function slicedFacets({ slice }: Evaluation): Promise<Facet[]> {
  const facets: Facet[] = []
  for (const { id } of dimensions) {
    const { text, parameters } = facetSql(slice, id)
    facets.push({ dimension: id, values: (await engine.query(text, parameters)) as unknown as Facet['values'] })
  }
  return facets
}
