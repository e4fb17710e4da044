import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { MessageChoice } from '../../metrics/messages/choice'
import { answer } from './answer'
import { client } from './client'
import { meOptions } from './me'

/** What one was told, as it is when one looks. */
const messagesOptions = queryOptions({
  queryKey: ['messages'],
  queryFn: ({ signal }) => answer(client.api.messages.$get({}, { init: { signal } })),
  staleTime: 0,
})

export const useMessages = () => useQuery(messagesOptions)

export function useReadMessages() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (upTo: number) => answer(client.api.messages.read.$post({ json: { upTo } })),
    onSuccess: (list) => {
      queries.setQueryData(messagesOptions.queryKey, list)
      queries.setQueryData(meOptions.queryKey, (me) => me && { ...me, unread: list.unread })
    },
  })
}

const choiceOptions = queryOptions({
  queryKey: ['message-choice'],
  queryFn: ({ signal }) => answer(client.api.messages.choice.$get({}, { init: { signal } })),
})

export const useMessageChoice = () => useQuery(choiceOptions)

export function useChooseMessages() {
  const queries = useQueryClient()
  return useMutation({ mutationFn: (json: MessageChoice) => answer(client.api.messages.choice.$post({ json })), onSuccess: (chosen) => queries.setQueryData(choiceOptions.queryKey, chosen) })
}
