import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer, Refusal } from './answer'
import { client } from './client'

/** What is in the data folder; asked again now and then, so that a page learns of newer data. */
export const overviewOptions = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => answer(client.api.overview.$get({}, { init: { signal } })),
  staleTime: 30_000,
  // Who is signed out is refused, and asks no more.
  refetchInterval: ({ state: { error } }) => (error instanceof Refusal && error.status === 401 ? false : 60_000),
  refetchOnWindowFocus: true,
})

export const useOverview = () => useQuery(overviewOptions)
