import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer } from './answer'
import { client } from './client'
import { evaluationParameters, type Evaluation } from './evaluation'

/** An indicator with its SQL, its duty, weight and target in the scheme, and the city's figure. */
export const indicatorOptions = (id: string, evaluation: Evaluation) =>
  queryOptions({
    queryKey: ['indicator', id, evaluationParameters(evaluation)],
    queryFn: ({ signal }) => answer(client.api.indicators[':id'].$get({ param: { id }, query: evaluationParameters(evaluation) }, { init: { signal } })),
  })

export const useIndicator = (id: string, evaluation: Evaluation) => useQuery(indicatorOptions(id, evaluation))
