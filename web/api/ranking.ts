import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { answer } from './answer'
import { client } from './client'
import { slicedParameters, type Evaluation } from './evaluation'

/** The ranking as the server computes it. */
export const rankingOptions = (evaluation: Evaluation) =>
  queryOptions({
    queryKey: ['ranking', slicedParameters(evaluation)],
    queryFn: ({ signal }) => answer(client.api.ranking.$get({ query: slicedParameters(evaluation) }, { init: { signal } })),
    placeholderData: keepPreviousData,
  })

export const useServerRanking = (evaluation: Evaluation, enabled = true) => useQuery({ ...rankingOptions(evaluation), enabled })
