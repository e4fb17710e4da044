import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { fetchAnew } from './fetch-anew'
import { showNewest } from './shown-version'

/** `fetchAnew`, for a mutation to call when it is done. Where everything is fetched, the page shows the newest data from then on. */
export function useAnew(keys?: readonly QueryKey[]): () => Promise<void> {
  const queries = useQueryClient()
  return () => (keys ? fetchAnew(queries, keys) : showNewest(queries, () => fetchAnew(queries)))
}
