import { rankDepartments } from '../../metrics/scoring/rank'
import { unfilteredIndicators } from '../../metrics/tally/slice-sql'
import type { RankingAnswer } from '../../server/office/office'
import type { Evaluation } from '../api/evaluation'
import { schemeOf } from '../slice/scheme-of'
import { engine } from './engine'

/** Tallies, scores and ranks of a slice, from the attached snapshot: the same SQL and the same scoring as the server's. */
export async function slicedRanking({ slice, group }: Evaluation): Promise<RankingAnswer> {
  // Asked at once, so that the worker counts these before anything that is asked later.
  const [counts, { state, revision, hash, ...frame }] = await Promise.all([engine.counts(slice), engine.frame()])
  return { ...rankDepartments(frame, schemeOf(frame), counts, { scope: group, unfiltered: unfilteredIndicators(slice) }), frame, state, revision, hash }
}
