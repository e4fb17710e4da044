import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { useAnew } from './anew'
import { answer } from './answer'
import { client } from './client'
import { unmatchedOptions } from './unmatched'

/** What the office decided of a record type, the newest first. */
export const decisionsOptions = (type: string) =>
  queryOptions({
    queryKey: ['decisions', type],
    queryFn: async ({ signal }) => (await answer(client.api.decisions[':type'].$get({ param: { type } }, { init: { signal } }))).decisions,
  })

export const useDecisions = (type: string) => useQuery(decisionsOptions(type))

/** What every change says of itself. */
export interface ChangeWords {
  readonly who: string
  readonly why: string
}

/** Figures may have moved: the list of decisions is asked for at once, the figures when the reader takes newer data. */
const useRefreshed = (type: string) => useAnew([decisionsOptions(type).queryKey, unmatchedOptions.queryKey, ['overview']])

export function useDecide(type: string) {
  const refreshed = useRefreshed(type)
  return useMutation({
    mutationFn: (json: ChangeWords & { readonly cells: Record<string, string> }) => answer(client.api.decisions[':type'].$post({ param: { type }, json })),
    onSuccess: refreshed,
  })
}

export function useWithdraw(type: string) {
  const refreshed = useRefreshed(type)
  return useMutation({
    mutationFn: ({ batch, ...json }: ChangeWords & { readonly batch: number }) => answer(client.api.batches[':id'].withdrawal.$post({ param: { id: String(batch) }, json })),
    onSuccess: refreshed,
  })
}
