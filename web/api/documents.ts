import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import type { BulletinFormat } from '../../server/bulletin/formats'
import { useAnew } from './anew'
import { answer } from './answer'
import { client } from './client'

/** What can be asked for; the server fills in what is left out. */
export type DocumentOrder = InferRequestType<typeof client.api.documents.$post>['json']

/** Tables that can be exported. */
export const tablesOptions = queryOptions({
  queryKey: ['documents', 'tables'],
  queryFn: async ({ signal }) => (await answer(client.api.documents.tables.$get({}, { init: { signal } }))).tables,
})

/** Every document that was made or failed, the newest first. */
export const runsOptions = queryOptions({
  queryKey: ['documents', 'runs'],
  queryFn: async ({ signal }) => (await answer(client.api.runs.$get({}, { init: { signal } }))).runs,
})

/** Notices of a period that bear a number, the newest first. */
const noticesOptions = (period: string) =>
  queryOptions({
    queryKey: ['documents', 'notices', period],
    queryFn: async ({ signal }) => (await answer(client.api.notices.$get({ query: { period } }, { init: { signal } }))).notices,
  })

export const useNotices = (period: string) => useQuery(noticesOptions(period))
export const useTables = () => useQuery(tablesOptions)
export const useRuns = () => useQuery(runsOptions)

/** Address of the file of a run. @param format of a bulletin that was issued. */
export const runFile = (number: number, format?: BulletinFormat): string => `/api/runs/${number}/file${format === undefined ? '' : `?format=${format}`}`

const useRunsChanged = () => useAnew([runsOptions.queryKey, ['documents', 'notices'], ['overview']])

/** A run is logged whether it succeeds or fails. */
export function useMakeDocument() {
  const changed = useRunsChanged()
  return useMutation({ mutationFn: (json: DocumentOrder) => answer(client.api.documents.$post({ json })), onSettled: changed })
}

export function useRepeatRun() {
  const changed = useRunsChanged()
  return useMutation({
    mutationFn: ({ number, who }: { readonly number: number; readonly who: string }) => answer(client.api.runs[':number'].repeat.$post({ param: { number: String(number) }, json: { who } })),
    onSettled: changed,
  })
}
