import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { Facet } from '../../server/office/office'
import { slicedParameters, type Evaluation } from '../api/evaluation'
import { facetsOptions } from '../api/facets'
import { snapshotKey, useEngine } from '../engine/engine'

/** The facets of a slice, counted in this browser from the attached snapshot. */
const localOptions = (evaluation: Evaluation) =>
  queryOptions({
    queryKey: ['facets', 'here', slicedParameters(evaluation)],
    queryFn: async (): Promise<readonly Facet[]> => (await import('../engine/sliced-facets')).slicedFacets(evaluation),
    placeholderData: keepPreviousData,
  })

/** Values and counts of every dimension under the rest of the slice; from the browser's snapshot once it is attached. */
export function useFacets(evaluation: Evaluation) {
  const engine = useEngine()
  const here = engine.status.kind === 'ready' && engine.status.key === snapshotKey(evaluation)
  return useQuery((here ? localOptions(evaluation) : facetsOptions(evaluation)) as ReturnType<typeof localOptions>)
}
