import { rankDepartments } from '../../metrics/scoring/rank'
import type { Ranking, RankScope } from '../../metrics/scoring/ranking'
import { type Slice, sliceEntries } from '../../metrics/tally/slice'
import { unfilteredIndicators } from '../../metrics/tally/slice-sql'
import type { Warehouse } from '../warehouse'
import { countsOf, type Evaluation } from './evaluation'

/** The ranking of an evaluation, or of a slice of it. */
export async function rankedSlice(warehouse: Warehouse, evaluation: Evaluation, slice: Slice, scope: RankScope | undefined): Promise<Ranking> {
  if (sliceEntries(slice).length === 0) return evaluation.ranking(scope)
  const { frame, asked, indicators } = evaluation
  return rankDepartments(frame, asked.scheme, await countsOf(warehouse, evaluation, slice), { scope, unfiltered: unfilteredIndicators(slice), facts: indicators })
}
