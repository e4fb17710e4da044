import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { slicedParameters, type Evaluation } from '../api/evaluation'
import { facetsOptions } from '../api/facets'
import { engine, useEngine } from '../engine/engine'
import { slicedFacets } from '../engine/sliced-facets'
import { afterPaint } from '../parts/after-paint'

/** The facets of a slice, counted in this browser from the attached snapshot. */
const localOptions = (evaluation: Evaluation) =>
  queryOptions({
    queryKey: ['facets', 'here', engine.holding.number, slicedParameters(evaluation)],
    queryFn: async ({ signal }) => {
      // The counts to choose from never keep the figures waiting; those of a choice before are not made.
      await new Promise<void>((resolve) => signal.addEventListener('abort', afterPaint(resolve)))
      return slicedFacets(evaluation)
    },
    placeholderData: keepPreviousData,
  })

/** Who answers for the facets of an evaluation: this browser once it holds the snapshot, the server before that. */
const facetsBy = (evaluation: Evaluation) =>
  (engine.holds(evaluation) ? localOptions(evaluation) : facetsOptions(evaluation)) as ReturnType<typeof localOptions>

/** Values and counts of every dimension under the rest of the slice. */
export function useFacets(evaluation: Evaluation) {
  useEngine()
  return useQuery(facetsBy(evaluation))
}
