import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer } from './answer'
import { client } from './client'
import { slicedParameters, type Evaluation } from './evaluation'

/** Values of every dimension with their n, as the server counts them. */
export const facetsOptions = (evaluation: Evaluation) =>
  queryOptions({
    queryKey: ['facets', slicedParameters(evaluation)],
    queryFn: async ({ signal }) => (await answer(client.api.facets.$get({ query: slicedParameters(evaluation) }, { init: { signal } }))).facets,
    placeholderData: keepPreviousData,
  })
