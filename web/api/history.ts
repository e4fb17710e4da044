import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { parsePeriod } from '../../metrics/time/period'
import { trendPeriods } from '../../metrics/time/trend-periods'
import { answer } from './answer'
import { client } from './client'
import { evaluationParameters, type Evaluation } from './evaluation'

/** What a trend tells beside the city and the groups. */
export interface HistorySelection {
  /** Ids; every indicator where none is named. */
  readonly indicators?: readonly string[]
  /** Codes of departments that are told one by one. */
  readonly departments?: readonly string[]
}

/** Runs of periods that lead to the one that is shown. */
export const trendOf = (evaluation: Evaluation): string[][] => {
  const period = parsePeriod(evaluation.period)
  return period ? trendPeriods(period).map((run) => run.map(({ id }) => id)) : []
}

/** Figures of the periods of a trend, official ones: a slice does not reach them. */
export const historyOptions = (evaluation: Evaluation, { indicators = [], departments = [] }: HistorySelection) => {
  const { scheme, asOf } = evaluationParameters(evaluation)
  const query = { period: [...new Set(trendOf(evaluation).flat())], indicator: [...indicators], department: [...departments], scheme, asOf }
  return queryOptions({
    queryKey: ['history', query],
    queryFn: async ({ signal }) => (await answer(client.api.history.$get({ query }, { init: { signal } }))).periods,
    placeholderData: keepPreviousData,
  })
}

export const useHistory = (evaluation: Evaluation, selection: HistorySelection) => useQuery(historyOptions(evaluation, selection))
