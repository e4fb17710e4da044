import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { Deed, PeriodState } from '../../metrics/time/period-state'
import { useAnew } from './anew'
import { answer } from './answer'
import { client } from './client'
import type { ChangeWords } from './decisions'

/** What was done with a period, its revisions, and what is proposed. */
export const periodOptions = (period: string) =>
  queryOptions({
    queryKey: ['period', period],
    queryFn: ({ signal }) => answer(client.api.periods[':period'].$get({ param: { period } }, { init: { signal } })),
  })

export const usePeriod = (period: string) => useQuery(periodOptions(period))

/** Figures and ranks that a revision changed against the one before. */
export const useRevisionChanges = (period: string, revision: number, enabled: boolean) =>
  useQuery({
    queryKey: ['period', period, 'changes', revision],
    queryFn: async ({ signal }) => (await answer(client.api.periods[':period'].revisions[':revision'].changes.$get({ param: { period, revision: String(revision) } }, { init: { signal } }))).changes,
    enabled,
  })

/** A step that somebody takes with a period. */
export interface PeriodStepTaken extends ChangeWords {
  readonly deed: Deed
  readonly to: PeriodState
  readonly unfinished: boolean
}

export function usePeriodStep(period: string) {
  const anew = useAnew()
  const param = { period }
  return useMutation({
    mutationFn: ({ deed, to, unfinished, ...words }: PeriodStepTaken) => {
      if (deed === 'freeze') return answer(client.api.periods[':period'].freeze.$post({ param, json: { ...words, unfinished } }))
      if (deed === 'revise') return answer(client.api.periods[':period'].revision.$post({ param, json: words }))
      return answer(client.api.periods[':period'].state.$post({ param, json: { ...words, to } }))
    },
    // Which figures are shown is another thing now, here and on every page.
    onSuccess: anew,
  })
}
