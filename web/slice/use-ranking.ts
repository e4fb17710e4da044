import { queryOptions, useQuery } from '@tanstack/react-query'
import { isSliced, slicedParameters, type Evaluation } from '../api/evaluation'
import { rankingOptions, type Shown, type ShownRanking } from '../api/ranking'
import { engine, useEngine } from '../engine/engine'
import { slicedRanking } from '../engine/sliced-ranking'
import { scoped } from './scoped'

const localRanking = (evaluation: Evaluation, shown: Shown): ShownRanking => ({ ...slicedRanking(evaluation, shown), asked: evaluation })

/** The ranking of a slice, computed in this browser from the attached snapshot. */
const localOptions = (evaluation: Evaluation, shown: Shown) =>
  queryOptions({
    queryKey: ['ranking', 'here', engine.holding.number, slicedParameters(evaluation), shown ?? 'all'],
    queryFn: () => localRanking(evaluation, shown),
    // At once, as the page is drawn for its new address.
    initialData: () => localRanking(evaluation, shown),
    structuralSharing: false,
  })

/** Whether this browser answers. Who sees one department is told of a group by the server, which knows what was issued; so is everybody of a frozen period, whose scores and ranks were kept. */
const answersHere = (evaluation: Evaluation): boolean =>
  engine.holds(evaluation) && (isSliced(evaluation) || (evaluation.group !== undefined && !engine.holding.frame.cut && engine.holding.seal.revision === null))

/**
 * Who answers for the ranking of an evaluation. Of the whole it is the official one, from the server. A slice, or a group of an open period, is
 * computed in this browser once the snapshot of the evaluation is attached, and by the server before that; the answers are
 * the same.
 */
const rankingBy = (evaluation: Evaluation, shown: Shown) =>
  (answersHere(evaluation) ? localOptions(evaluation, shown) : rankingOptions(evaluation, shown)) as ReturnType<typeof rankingOptions>

/**
 * The ranking that the address asks for.
 *
 * @param shown a page that shows few indicators says which: only these are counted, and sent.
 */
export function useRanking(evaluation: Evaluation, shown?: Shown) {
  useEngine()
  return useQuery({ ...rankingBy(evaluation, shown), select: scoped })
}

/** The ranking of everything, as the server keeps it: its day and its state hold for every slice and group. */
export const useStanding = (evaluation: Evaluation) => useQuery(rankingOptions({ ...evaluation, group: undefined, slice: {} }, []))
