import { queryOptions, useIsMutating, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { UnderWay } from '../../server/office/work'
import { answer } from './answer'
import { client } from './client'
import { batchesOptions } from './data'
import { fetchAnew } from './fetch-anew'
import { overviewOptions, useOverview } from './overview'

const ask = async (signal: AbortSignal): Promise<UnderWay | null> => (await answer(client.api.work.$get({}, { init: { signal } }))).work

/** What the server does while a change of one's own is under way, and what waits. What is done in a second does not ask. */
export const ownWorkOptions = queryOptions({
  queryKey: ['work', 'own'],
  queryFn: ({ signal }) => ask(signal),
  initialData: null,
  refetchInterval: 1000,
  gcTime: 0,
  retry: false,
})

/**
 * What somebody else has under way on the server, null while one does something oneself. The overview tells of it, which
 * every page asks for each minute; from then on it alone is asked for every few seconds, and once it is over, what has come
 * of it. For one place of a page.
 */
export function useWork(): UnderWay | null {
  const queries = useQueryClient()
  const own = useIsMutating() > 0
  const work = useOverview().data?.work ?? null
  const working = work !== null
  useQuery({
    queryKey: ['work', 'others'],
    queryFn: async ({ signal }) => {
      const now = await ask(signal)
      queries.setQueryData(overviewOptions.queryKey, (overview) => overview && { ...overview, work: now })
      return now
    },
    enabled: working && !own,
    refetchInterval: 5000,
  })
  useEffect(() => {
    if (!working) return undefined
    return () => void fetchAnew(queries, [overviewOptions.queryKey, ['period'], batchesOptions.queryKey])
  }, [working, queries])
  return own ? null : work
}
