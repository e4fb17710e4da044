import type { QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Has what is known fetched again after a change: everything, or what stands under some keys. A first answer that is still
 * on its way may tell of the time before the change, and invalidating alone would let it arrive and stay: it is stopped,
 * and asked for again.
 */
export async function fetchAnew(queries: QueryClient, keys: readonly QueryKey[] = [[]]): Promise<void> {
  await Promise.all(
    keys.map(async (queryKey) => {
      await queries.cancelQueries({ queryKey })
      await queries.invalidateQueries({ queryKey })
    }),
  )
}
