import { dimensions } from '../../metrics/dimensions'
import type { SqlValue } from '../../metrics/sql/bind'
import { facetSql } from '../../metrics/tally/slice-sql'
import { tallyOfScope } from '../../metrics/tally/tally-of-scope'
import type { Facet } from '../../server/office/office'
import type { Evaluation } from '../api/evaluation'
import { engine } from './engine'

/** Values of every dimension with n = met + missed under the other filters, largest first, from the attached snapshot. */
export async function slicedFacets({ slice, group }: Evaluation): Promise<Facet[]> {
  const relation = tallyOfScope(await engine.frame(), group)
  const parameters: Record<string, SqlValue> = { ...relation.parameters }
  const parts = dimensions.map(({ id }, index) => {
    const facet = facetSql(slice, id, relation.text)
    Object.assign(parameters, facet.parameters)
    return `SELECT ${index} AS place, f.value, f.n FROM (${facet.text}) f`
  })
  // One statement for all dimensions: a round trip to the worker costs more than the counting.
  const rows = await engine.query(parts.join(' UNION ALL '), parameters)
  return dimensions.map(({ id }, index) => ({
    dimension: id,
    values: rows.filter(({ place }) => place === index).map(({ value, n }) => ({ value: String(value), n: Number(n) })),
  }))
}
