import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer } from './answer'
import { client } from './client'

/** Held batches, and how old each kind of record is. */
export const sourceHealthOptions = queryOptions({
  queryKey: ['source-health'],
  queryFn: ({ signal }) => answer(client.api['source-health'].$get({}, { init: { signal } })),
})

export const useSourceHealth = () => useQuery(sourceHealthOptions)
