import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { PivotQuestion } from '../../metrics/tally/pivot'
import { answer } from './answer'
import { client } from './client'
import { slicedParameters, type Evaluation } from './evaluation'

/** What of a question is not in the evaluation. */
export type PivotAxes = Pick<PivotQuestion, 'rows' | 'columns' | 'indicators'>

/** A pivot as the server counts it. */
export const pivotOptions = (evaluation: Evaluation, { rows, columns, indicators }: PivotAxes) =>
  queryOptions({
    queryKey: ['pivot', slicedParameters(evaluation), rows, columns, indicators],
    queryFn: ({ signal }) =>
      answer(client.api.pivot.$get({ query: { ...slicedParameters(evaluation), rows, columns: columns ?? undefined, indicator: [...indicators] } }, { init: { signal } })),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
