import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { isSliced, slicedParameters, type Evaluation } from '../api/evaluation'
import { rankingOptions, type ShownRanking } from '../api/ranking'
import { snapshotKey, useEngine } from '../engine/engine'
import { scoped } from './scoped'

/** The ranking of a slice, computed in this browser from the attached snapshot. */
const localOptions = (evaluation: Evaluation) =>
  queryOptions({
    queryKey: ['ranking', 'here', slicedParameters(evaluation)],
    queryFn: async (): Promise<ShownRanking> => ({ ...(await (await import('../engine/sliced-ranking')).slicedRanking(evaluation)), asked: evaluation }),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })

/**
 * The ranking that the address asks for. Unsliced it is the official one, from the server. A slice is computed in this
 * browser once the snapshot of the evaluation is attached, and by the server before that; the answers are the same.
 */
export function useRanking(evaluation: Evaluation) {
  const engine = useEngine()
  const here = isSliced(evaluation) && engine.status.kind === 'ready' && engine.status.key === snapshotKey(evaluation)
  return useQuery({ ...((here ? localOptions(evaluation) : rankingOptions(evaluation)) as ReturnType<typeof localOptions>), select: scoped })
}
