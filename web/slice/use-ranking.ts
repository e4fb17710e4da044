import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { isSliced, slicedParameters, type Evaluation } from '../api/evaluation'
import { rankingOptions, type ShownRanking } from '../api/ranking'
import { type Engine, useEngine } from '../engine/engine'
import { slicedRanking } from '../engine/sliced-ranking'
import { scoped } from './scoped'

/** The ranking of a slice, computed in this browser from the attached snapshot. */
const localOptions = (evaluation: Evaluation) =>
  queryOptions({
    queryKey: ['ranking', 'here', slicedParameters(evaluation)],
    queryFn: async (): Promise<ShownRanking> => ({ ...(await slicedRanking(evaluation)), asked: evaluation }),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })

/**
 * Who answers for the ranking of an evaluation. Unsliced it is the official one, from the server. A slice is computed in
 * this browser once the snapshot of the evaluation is attached, and by the server before that; the answers are the same.
 */
export const rankingBy = (engine: Engine, evaluation: Evaluation) =>
  (isSliced(evaluation) && engine.holds(evaluation) ? localOptions(evaluation) : rankingOptions(evaluation)) as ReturnType<typeof localOptions>

/** The ranking that the address asks for. */
export function useRanking(evaluation: Evaluation) {
  return useQuery({ ...rankingBy(useEngine(), evaluation), select: scoped })
}
