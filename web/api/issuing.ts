import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { OfficeSettings } from '../../server/bulletin/office'
import { useAnew } from './anew'
import { answer } from './answer'
import { client } from './client'
import type { ChangeWords } from './decisions'

/** Who the office is. */
export const officeOptions = queryOptions({ queryKey: ['office'], queryFn: ({ signal }) => answer(client.api.office.$get({}, { init: { signal } })) })

export const useOfficeIdentity = () => useQuery(officeOptions)

/** What was issued of a period, the newest first. */
export const useIssued = (period: string) =>
  useQuery({
    queryKey: ['issued', period],
    queryFn: async ({ signal }) => (await answer(client.api.issued.$get({ query: { period } }, { init: { signal } }))).issued,
  })

/** Address of a file as it was issued. */
export const issuedFile = (id: number, format: string): string => `/api/issued/${id}/${format}`

/** Words that stand for those of a paragraph, or null to take them back. */
export interface Rewriting extends ChangeWords {
  readonly paragraph: string
  readonly figures: string[]
  readonly texts: string[] | null
}

export const useRewrite = (period: string) =>
  useMutation({ mutationFn: (json: Rewriting) => answer(client.api.periods[':period'].edits.$post({ param: { period }, json })), onSuccess: useAnew() })

export interface Issue extends ChangeWords {
  readonly signer: string
  readonly serial?: number
  readonly date?: string
}

export const useIssue = (period: string) =>
  useMutation({ mutationFn: (json: Issue) => answer(client.api.periods[':period'].issue.$post({ param: { period }, json })), onSuccess: useAnew() })

export const useSetOffice = () =>
  useMutation({ mutationFn: (json: ChangeWords & { readonly settings: OfficeSettings }) => answer(client.api.office.$post({ json })), onSuccess: useAnew() })
