import { queryOptions, useIsMutating, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { UnderWay } from '../../server/office/work'
import { answer } from './answer'
import { client } from './client'
import { batchesOptions } from './data'
import { fetchAnew } from './fetch-anew'
import { overviewOptions } from './overview'

/** What the server does while a change of one's own is under way, and what waits. What is done in a second does not ask. */
export const ownWorkOptions = queryOptions({
  queryKey: ['work'],
  queryFn: async ({ signal }) => (await answer(client.api.work.$get({}, { init: { signal } }))).work,
  initialData: null,
  refetchInterval: 1000,
  gcTime: 0,
  retry: false,
})

/**
 * What somebody else has under way on the server, null while one does something oneself. The overview tells of it, which
 * every page asks for each minute; until it is over that is asked every few seconds, and then how far the period has come.
 * For one place of a page: each asks.
 */
export function useWork(): UnderWay | null {
  const queries = useQueryClient()
  const own = useIsMutating() > 0
  const { data } = useQuery({ ...overviewOptions, refetchInterval: ({ state }) => (state.data?.work && !own ? 5000 : false) })
  const working = Boolean(data?.work)
  useEffect(() => {
    if (!working) return undefined
    return () => void fetchAnew(queries, [['period'], batchesOptions.queryKey])
  }, [working, queries])
  return own ? null : (data?.work ?? null)
}
