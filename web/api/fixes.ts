import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { answer } from './answer'
import { client } from './client'
import { evaluationParameters, type Evaluation } from './evaluation'

/** What a department can still do, the most worth first. */
export const fixesOptions = (code: string, evaluation: Evaluation, size: number) =>
  queryOptions({
    queryKey: ['fixes', code, size, evaluationParameters(evaluation)],
    queryFn: ({ signal }) => answer(client.api.departments[':code'].fixes.$get({ param: { code }, query: { ...evaluationParameters(evaluation), size: String(size) } }, { init: { signal } })),
    placeholderData: keepPreviousData,
  })

export const useFixes = (code: string, evaluation: Evaluation, size: number) => useQuery(fixesOptions(code, evaluation, size))
