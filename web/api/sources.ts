import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { SourceKind } from '../../server/pull/sources'
import { useAnew } from './anew'
import { answer } from './answer'
import { client } from './client'
import { batchesOptions } from './data'
import type { ChangeWords } from './decisions'

export const sourcesOptions = queryOptions({
  queryKey: ['sources'],
  queryFn: async ({ signal }) => (await answer(client.api.sources.$get({}, { init: { signal } }))).sources,
})

export const useSources = () => useQuery(sourcesOptions)

const useSourcesChanged = () => useAnew([sourcesOptions.queryKey, batchesOptions.queryKey, ['overview']])

export interface NewSource extends ChangeWords {
  readonly id: string
  readonly kind: SourceKind
  readonly addresses: readonly string[]
  readonly proxy?: string
  readonly profile: string
  readonly schedule?: string
}

export function useAddSource() {
  const changed = useSourcesChanged()
  return useMutation({ mutationFn: ({ addresses, ...json }: NewSource) => answer(client.api.sources.$post({ json: { ...json, addresses: [...addresses] } })), onSuccess: changed })
}

export function useRemoveSource() {
  const changed = useSourcesChanged()
  return useMutation({ mutationFn: ({ id, ...json }: ChangeWords & { readonly id: string }) => answer(client.api.sources[':id'].removal.$post({ param: { id }, json })), onSuccess: changed })
}

/** A run is logged whether it succeeds or not. */
export function usePull() {
  const changed = useSourcesChanged()
  return useMutation({ mutationFn: (id: string) => answer(client.api.sources[':id'].pull.$post({ param: { id } })), onSettled: changed })
}
