import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { engine } from '../engine/engine'
import { overviewOptions } from './overview'

/** Which data the page shows, null while all of it is fetched again: what is newer is offered, never swapped under the reader's hands. */
const shownOptions = queryOptions<string | null>({ queryKey: ['shown-version'], enabled: false, staleTime: Infinity, gcTime: Infinity })

/** Whether the server has newer data than the page shows. @param now the version that the server has; that of the first answer is shown. */
export function useNewer(now: string): boolean {
  const { data: shown } = useQuery({ ...shownOptions, initialData: now })
  return shown !== null && shown !== now
}

/** Has the page show the newest data once everything is fetched again; what was computed from older data is forgotten. */
export async function showNewest(queries: QueryClient, fetched: () => Promise<void>): Promise<void> {
  const before = queries.getQueryData(shownOptions.queryKey)
  queries.setQueryData(shownOptions.queryKey, null)
  await fetched()
  const now = queries.getQueryData(overviewOptions.queryKey)?.dataVersion
  if (now !== before) engine.drop()
  queries.setQueryData(shownOptions.queryKey, now)
}
