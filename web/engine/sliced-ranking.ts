import { rankDepartments } from '../../metrics/scoring/rank'
import { shownIndicators } from '../../metrics/schemes/headline-indicators'
import { unfilteredIndicators } from '../../metrics/tally/slice-sql'
import type { RankingAnswer } from '../../server/office/office'
import type { Evaluation } from '../api/evaluation'
import { engine } from './engine'

/**
 * Tallies, scores and ranks of a slice, from the attached snapshot: the same counts and the same scoring as the server's.
 *
 * @param shown of which indicators beside the headlines and what has a weight; undefined for all.
 */
export function slicedRanking({ slice, group }: Evaluation, shown?: readonly string[]): RankingAnswer {
  const { tally, frame, scheme, seal } = engine.holding
  const among = shown && shownIndicators(scheme, shown)
  return { ...rankDepartments(frame, scheme, tally.counts(slice, among), { scope: group, unfiltered: unfilteredIndicators(slice), among }), frame, rules: scheme, ...seal }
}
