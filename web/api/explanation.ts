import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer } from './answer'
import { client } from './client'
import { evaluationParameters, type Evaluation } from './evaluation'

/** How a figure came about: of a department, or of the city when none is named. */
export const explanationOptions = (indicator: string, department: string | undefined, evaluation: Evaluation) =>
  queryOptions({
    queryKey: ['explanation', indicator, department, evaluationParameters(evaluation)],
    queryFn: ({ signal }) => answer(client.api.explain.$get({ query: { ...evaluationParameters(evaluation), indicator, department } }, { init: { signal } })),
  })

export const useExplanation = (indicator: string, department: string | undefined, evaluation: Evaluation) => useQuery(explanationOptions(indicator, department, evaluation))
