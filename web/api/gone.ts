import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer } from './answer'
import { client } from './client'

/** What sources no longer list. */
export const goneOptions = queryOptions({
  queryKey: ['gone'],
  queryFn: async ({ signal }) => (await answer(client.api.gone.$get({ query: {} }, { init: { signal } }))).gone,
})

export const useGone = () => useQuery(goneOptions)
