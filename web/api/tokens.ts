import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { TokenWords } from '../../server/access/token'
import { answer } from './answer'
import { useAnew } from './anew'
import { client } from './client'

const key = ['tokens'] as const

/** What programs show, and the profiles that a new one may be for. */
export const useTokens = () => useQuery(queryOptions({ queryKey: key, queryFn: ({ signal }) => answer(client.api.tokens.$get({}, { init: { signal } })) }))

/** Makes a token; the answer has its secret. */
export const useAddToken = () => useMutation({ mutationFn: (json: TokenWords) => answer(client.api.tokens.$post({ json })), onSettled: useAnew([key]) })

export const useRevokeToken = () => useMutation({ mutationFn: (id: string) => answer(client.api.tokens[':id'].$delete({ param: { id } })), onSettled: useAnew([key]) })
