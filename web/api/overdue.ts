import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer } from './answer'
import { client } from './client'
import { evaluationParameters, type Evaluation } from './evaluation'

/** What is overdue and not done, by department. */
export const overdueOptions = (indicator: string, evaluation: Evaluation) =>
  queryOptions({
    queryKey: ['overdue', indicator, evaluationParameters(evaluation)],
    queryFn: ({ signal }) => answer(client.api.overdue.$get({ query: { ...evaluationParameters(evaluation), indicator } }, { init: { signal } })),
  })

export const useOverdue = (indicator: string, evaluation: Evaluation) => useQuery(overdueOptions(indicator, evaluation))
