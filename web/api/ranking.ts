import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { RankingAnswer } from '../../server/office/office'
import { answer } from './answer'
import { client } from './client'
import { slicedParameters, type Evaluation } from './evaluation'

/** A ranking that knows what it answers: while a new one is on its way, the page shows the one before as what it is. */
export interface ShownRanking extends RankingAnswer {
  readonly asked: Evaluation
}

/** Ids of the indicators that a page shows beside those that lead and those that make the score; undefined where it shows all. */
export type Shown = readonly string[] | undefined

/** The ranking as the server computes it. */
export const rankingOptions = (evaluation: Evaluation, shown?: Shown) =>
  queryOptions({
    queryKey: ['ranking', slicedParameters(evaluation), shown ?? 'all'],
    queryFn: async ({ signal }): Promise<ShownRanking> => ({
      ...(await answer(client.api.ranking.$get({ query: { ...slicedParameters(evaluation), ...(shown && { figures: ['headlines', ...shown] }) } }, { init: { signal } }))),
      asked: evaluation,
    }),
    placeholderData: keepPreviousData,
    // Answers are new as a whole; comparing thousands of figures would cost more than drawing them.
    structuralSharing: false,
  })
