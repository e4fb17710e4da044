import { queryOptions } from '@tanstack/react-query'
import { answer } from './answer'
import { client } from './client'

/** What a change that is under way waits for; null while it does not wait. What is done in a second does not ask. */
export const waitingOptions = queryOptions({
  queryKey: ['waiting'],
  queryFn: async ({ signal }) => (await answer(client.api.waiting.$get({}, { init: { signal } }))).waiting,
  initialData: null,
  refetchInterval: 1000,
  gcTime: 0,
  retry: false,
})
