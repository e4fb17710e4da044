import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { answer } from './answer'
import { client } from './client'

export const gonePerPage = 50

/** Begins the key of all that is asked of it. */
export const goneKey = ['gone'] as const

/** Sources of which anything is gone, with how much. */
export const useGoneSources = () =>
  useQuery(
    queryOptions({
      queryKey: [...goneKey, 'sources'],
      queryFn: async ({ signal }) => (await answer(client.api.gone.$get({ query: { size: '1' } }, { init: { signal } }))).sources,
    }),
  )

/** A page of what a source no longer lists. @param asked whether it is looked at. */
export const useGone = (source: string, page: number, asked: boolean) =>
  useQuery(
    queryOptions({
      queryKey: [...goneKey, source, page],
      queryFn: ({ signal }) => answer(client.api.gone.$get({ query: { source, page: String(page), size: String(gonePerPage) } }, { init: { signal } })),
      placeholderData: keepPreviousData,
      enabled: asked,
    }),
  )
