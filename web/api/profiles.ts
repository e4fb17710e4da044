import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer } from './answer'
import { client } from './client'
import type { ChangeWords } from './decisions'

/** Import profiles: the office's own, then those that are shipped. */
export const profilesOptions = queryOptions({
  queryKey: ['profiles'],
  queryFn: async ({ signal }) => (await answer(client.api.profiles.$get({}, { init: { signal } }))).profiles,
})

export const useProfiles = () => useQuery(profilesOptions)

/** The document of a profile. */
export const profileTextOptions = (name: string) =>
  queryOptions({
    queryKey: ['profile-text', name],
    queryFn: async ({ signal }) => (await answer(client.api.profiles[':name'].$get({ param: { name } }, { init: { signal } }))).text,
  })

function useProfilesChanged(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    for (const queryKey of [profilesOptions.queryKey, ['profile-text'], ['upload-preview']]) await queries.invalidateQueries({ queryKey })
  }
}

/** Keeps a profile under the name in it. */
export function usePutProfile() {
  const changed = useProfilesChanged()
  return useMutation({ mutationFn: async (json: ChangeWords & { readonly text: string }) => (await answer(client.api.profiles.$post({ json }))).name, onSuccess: changed })
}

export function useRemoveProfile() {
  const changed = useProfilesChanged()
  return useMutation({ mutationFn: ({ name, ...json }: ChangeWords & { readonly name: string }) => answer(client.api.profiles[':name'].removal.$post({ param: { name }, json })), onSuccess: changed })
}
