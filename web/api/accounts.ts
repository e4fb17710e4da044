import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { AccountWords } from '../../server/access/account'
import { answer } from './answer'
import { useAnew } from './anew'
import { client } from './client'

const accountsKey = ['accounts'] as const
const sessionsKey = ['sessions'] as const

/** Who may sign in, and the departments that contacts speak for. */
export const useAccounts = () => useQuery(queryOptions({ queryKey: accountsKey, queryFn: ({ signal }) => answer(client.api.accounts.$get({}, { init: { signal } })) }))

/** Whose sessions: one's own, or everybody's. */
export type SessionsOf = 'own' | 'all'

export const useSessions = (of: SessionsOf) =>
  useQuery(
    queryOptions({
      queryKey: [...sessionsKey, of],
      queryFn: async ({ signal }) => (await answer(of === 'own' ? client.api.me.sessions.$get({}, { init: { signal } }) : client.api.sessions.$get({}, { init: { signal } }))).sessions,
    }),
  )

/** Accounts and sessions are asked for anew. */
const useChanged = () => ({ onSettled: useAnew([accountsKey, sessionsKey]) })

export const useEndSession = (of: SessionsOf) =>
  useMutation({
    mutationFn: (id: string) => answer(of === 'own' ? client.api.me.sessions[':id'].$delete({ param: { id } }) : client.api.sessions[':id'].$delete({ param: { id } })),
    ...useChanged(),
  })

/** Makes an account; the answer has its first password. */
export const useAddAccount = () =>
  useMutation({ mutationFn: ({ id, words }: { id: string; words: AccountWords }) => answer(client.api.accounts.$post({ json: { id, words: { ...words, roles: [...words.roles] } } })), ...useChanged() })

export const useChangeAccount = () =>
  useMutation({ mutationFn: ({ id, words }: { id: string; words: AccountWords }) => answer(client.api.accounts[':id'].$post({ param: { id }, json: { ...words, roles: [...words.roles] } })), ...useChanged() })

/** A new first password, shown once. */
export const useResetPassword = () => useMutation({ mutationFn: (id: string) => answer(client.api.accounts[':id'].password.$post({ param: { id } })), ...useChanged() })
