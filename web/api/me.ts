import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { Action } from '../../server/access/actions'
import { answer } from './answer'
import { client } from './client'

/** Who reads, and what she may do. */
export const meOptions = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => answer(client.api.me.$get({}, { init: { signal } })),
})

export const useMe = () => useQuery(meOptions)

/** The same, asked again every minute: what one was told may be more. */
export const useMeNow = () => useQuery({ ...meOptions, refetchInterval: 60_000 })

/**
 * The page is loaded anew: nothing that was read stays in its memory. Who signed in elsewhere goes there to sign out too, or
 * is told that she is still signed in there.
 */
export const useSignOut = () =>
  useMutation({
    mutationFn: () => answer(client.api.session.$delete({})),
    onSuccess: ({ elsewhere, address }) => {
      if (elsewhere) location.assign(address ?? '/sign-in?left=elsewhere')
      else location.reload()
    },
  })

/** Whether the reader may do something, by the server's own table of roles and actions; nothing until it is known. */
export function useMay(): (action: Action) => boolean {
  const { data } = useMe()
  return (action) => data?.actions.includes(action) ?? false
}
