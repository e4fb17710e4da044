import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer } from './answer'
import { client } from './client'

/** Names of departments that no batch could match. */
export const unmatchedOptions = queryOptions({
  queryKey: ['unmatched'],
  queryFn: async ({ signal }) => (await answer(client.api.unmatched.$get({}, { init: { signal } }))).names,
})

export const useUnmatched = () => useQuery(unmatchedOptions)
