import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer } from './answer'
import { client } from './client'
import { evaluationParameters, type Evaluation } from './evaluation'

/** A department with its figures of the period before. */
export const departmentOptions = (code: string, evaluation: Evaluation) =>
  queryOptions({
    queryKey: ['department', code, evaluationParameters(evaluation)],
    queryFn: ({ signal }) => answer(client.api.departments[':code'].$get({ param: { code }, query: evaluationParameters(evaluation) }, { init: { signal } })),
  })

export const useDepartment = (code: string, evaluation: Evaluation, enabled: boolean) => useQuery({ ...departmentOptions(code, evaluation), enabled })
