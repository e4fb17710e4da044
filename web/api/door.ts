import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Me } from '../../server/routes/shapes/account'
import { answer } from './answer'
import { client } from './client'
import { meOptions } from './me'

/** Where she was when she was sent to sign in elsewhere. */
const leftAt = 'shuping.left-at'

/** Leads her on to where she was, from the page to which people are sent back; its own address is good once. */
function goOn(): void {
  const left = sessionStorage.getItem(leftAt) ?? '/'
  sessionStorage.removeItem(leftAt)
  location.replace(left)
}

/** Somebody else reads now: what was fetched for another is gone, and the page is fetched anew at its address. */
function useTaken(): (me: Me) => Promise<void> {
  const queries = useQueryClient()
  return async (me) => {
    if (location.pathname === '/sign-in') return goOn()
    queries.setQueryData(meOptions.queryKey, me)
    await queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
  }
}

export const useSignIn = () => {
  const taken = useTaken()
  return useMutation({ mutationFn: (json: { id: string; password: string }) => answer(client.api.session.$post({ json })), onSuccess: taken })
}

/** Leaves for the identity provider. */
export const useSendAway = () =>
  useMutation({
    mutationFn: () => answer(client.api.session.provider.$post({})),
    onSuccess: ({ address }) => {
      if (location.pathname !== '/sign-in') sessionStorage.setItem(leftAt, location.pathname + location.search)
      location.assign(address)
    },
  })

/** Is back from there, and goes on where she was. */
export const useComeBack = () =>
  useMutation({
    mutationFn: (parameters: Readonly<Record<string, string>>) => answer(client.api.session.provider.return.$post({ json: { parameters } })),
    onSuccess: goOn,
  })

export const useSetUp = () => {
  const taken = useTaken()
  return useMutation({ mutationFn: (json: { code: string; id: string; name: string; password: string }) => answer(client.api.setup.$post({ json })), onSuccess: taken })
}

export const useChangePassword = () => {
  const taken = useTaken()
  return useMutation({ mutationFn: (json: { current: string; password: string }) => answer(client.api.me.password.$post({ json })), onSuccess: taken })
}
