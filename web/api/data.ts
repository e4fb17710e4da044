import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { Remapping } from '../../server/intake'
import type { ImportResult } from '../../server/office/batch'
import type { ImportEvent } from '../../server/routes/shapes/import-event'
import { useAnew } from './anew'
import { answer, Refusal } from './answer'
import { client } from './client'
import type { ChangeWords } from './decisions'
import { goneKey } from './gone'
import { unmatchedOptions } from './unmatched'

export const batchesOptions = queryOptions({
  queryKey: ['batches'],
  queryFn: async ({ signal }) => (await answer(client.api.batches.$get({}, { init: { signal } }))).batches,
})

export const useBatches = () => useQuery(batchesOptions)

/** A file that the server has and that is not imported yet. */
export interface SentFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
}

/** Sends a file; only the older request tells how far it is. */
export function sendFile(file: File, progress: (fraction: number) => void): Promise<SentFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', `/api/uploads/${encodeURIComponent(file.name)}`)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      const body = request.response as (SentFile & { title?: string; detail?: string; en?: { title: string; detail: string } }) | null
      if (request.status === 200 && body) resolve(body)
      else reject(new Refusal(request.status, { zh: body?.title ?? '', en: body?.en?.title ?? '' }, { zh: body?.detail ?? '', en: body?.en?.detail ?? '' }))
    })
    request.addEventListener('error', () => reject(new Refusal(0, { zh: '连不上服务器', en: 'The server cannot be reached' }, { zh: '', en: '' })))
    request.send(file)
  })
}

/** Encodings that somebody named, by the names of files. */
export type NamedEncodings = Readonly<Record<string, string>>

export const previewOptions = (ids: readonly string[], profile: string, encodings: NamedEncodings) =>
  queryOptions({
    queryKey: ['upload-preview', ids, profile, encodings],
    queryFn: async ({ signal }) => (await answer(client.api.uploads.preview.$post({ json: { ids: [...ids], profile, encodings } }, { init: { signal } }))).files,
    enabled: ids.length > 0 && profile !== '',
    // Of the same files, while they are read in another way.
    placeholderData: (before, query) => (String(query?.queryKey[1]) === String(ids) ? before : undefined),
    retry: false,
  })

/** Name of the profile that reads files best; null where none does. */
export const fittingProfile = async (ids: readonly string[], encodings: NamedEncodings): Promise<string | null> =>
  (await answer(client.api.uploads.fitting.$post({ json: { ids: [...ids], encodings } }))).profile

export const useDraft = () =>
  useMutation({
    mutationFn: async ({ ids, encodings }: { ids: readonly string[]; encodings: NamedEncodings }) => (await answer(client.api.uploads.suggest.$post({ json: { ids: [...ids], encodings } }))).profile,
  })

/** Takes one column from another field: in a text, or in a copy of a profile by its name. */
export const useRemap = () =>
  useMutation({
    mutationFn: async ({ profile, change }: { profile: { text: string } | { name: string }; change: Remapping }) => {
      const text = 'text' in profile ? profile.text : (await answer(client.api.profiles[':name'].$get({ param: { name: profile.name } }))).text
      return (await answer(client.api.uploads.mapping.$post({ json: { text, ...change } }))).profile
    },
  })

export interface UploadImport {
  readonly ids: readonly string[]
  /** None for a correction. */
  readonly profile?: string
  /** Batch whose refused rows the file holds, mended. */
  readonly corrects?: number
  readonly observedOn?: string
  readonly encodings?: NamedEncodings
  readonly who: string
  readonly why?: string
}

/** Imports what was sent. @param progress share done, as the server tells it. @throws Refusal */
async function importSent({ ids, ...request }: UploadImport, progress: (fraction: number) => void): Promise<ImportResult> {
  const response = await client.api.uploads.import.$post({ json: { ids: [...ids], ...request } })
  if (!response.ok || !response.body) await answer(Promise.resolve(response))
  let rest = ''
  const decoder = new TextDecoder()
  const reader = response.body!.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    const lines = (rest + (value ? decoder.decode(value, { stream: true }) : '')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines.filter(Boolean)) {
      const event = JSON.parse(line) as ImportEvent
      if ('result' in event) return event.result
      if ('problem' in event) throw new Refusal(event.problem.status, { zh: event.problem.title, en: event.problem.en.title }, { zh: event.problem.detail, en: event.problem.en.detail })
      progress(event.fraction)
    }
    if (done) throw new Refusal(0, { zh: '导入中断', en: 'The import broke off' }, { zh: '', en: '' })
  }
}

/** Batches and what stands on them may have changed; figures are asked for when the reader takes newer data. */
const useBatchesChanged = () => useAnew([batchesOptions.queryKey, unmatchedOptions.queryKey, goneKey, ['overview']])

export function useImport(progress: (fraction: number) => void) {
  const changed = useBatchesChanged()
  return useMutation({ mutationFn: (request: UploadImport) => importSent(request, progress), onSuccess: changed })
}

/** Sends the mended rows of a batch. */
export function useCorrection(batch: number) {
  const changed = useBatchesChanged()
  return useMutation({
    mutationFn: async ({ file, ...words }: ChangeWords & { readonly file: File }) => {
      const { id } = await sendFile(file, () => {})
      return importSent({ ids: [id], corrects: batch, ...words }, () => {})
    },
    onSuccess: changed,
  })
}

/** What can be done with a batch. */
export type BatchChange = 'withdrawal' | 'release'

export function useBatchChange(kind: BatchChange) {
  const changed = useBatchesChanged()
  return useMutation({
    mutationFn: ({ batch, ...json }: ChangeWords & { readonly batch: number }) => answer(client.api.batches[':id'][kind].$post({ param: { id: String(batch) }, json })),
    onSuccess: changed,
  })
}
