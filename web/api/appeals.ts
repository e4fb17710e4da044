import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Appeal, ItemCorrection } from '../../server/appeals/appeal'
import { answer } from './answer'
import { useAnew } from './anew'
import { client } from './client'
import type { ChangeWords } from './decisions'

const key = ['appeals'] as const

/** Appeals of a period that the reader may see, the newest first. */
export const useAppeals = (period: string) =>
  useQuery(
    queryOptions({
      queryKey: [...key, period],
      queryFn: async ({ signal }) => (await answer(client.api.appeals.$get({ query: { period } }, { init: { signal } }))).appeals,
    }),
  )

export const useAppeal = (number: string) =>
  useQuery(
    queryOptions({
      queryKey: [...key, 'one', number],
      queryFn: ({ signal }) => answer(client.api.appeals[':number'].$get({ param: { number } }, { init: { signal } })),
    }),
  )

/** Address of a file of an appeal, only to be saved. */
export const appealFile = (number: number, sha256: string): string => `/api/appeals/${number}/files/${sha256}`

/** What somebody says in an appeal, and the files that show it. */
export interface Statement extends ChangeWords {
  readonly files: readonly File[]
}

/** Sends files one after the other. @returns what the step names them by. */
async function kept(files: readonly File[]) {
  const sent: { name: string; sha256: string }[] = []
  for (const file of files) {
    const { name, sha256 } = await answer(client.api.appeals.files[':name'].$put({ param: { name: file.name } }, { init: { body: file } }))
    sent.push({ name, sha256 })
  }
  return sent
}

/** Appeals have moved: the one that was changed is shown as it is now, every other is asked for anew. */
function useMoved() {
  const queries = useQueryClient()
  return {
    onSuccess: (appeal: Appeal) => queries.setQueryData([...key, 'one', String(appeal.number)], appeal),
    // Also when somebody else was faster.
    onSettled: () => void queries.invalidateQueries({ queryKey: key }),
  }
}

/** A verdict that is objected to. */
export interface Objected {
  readonly indicator: string
  readonly subject: string
  readonly title: string | null
}

/** Files an appeal of a department against verdicts of a period. */
export const useFileAppeal = (period: string, department: string) =>
  useMutation({
    mutationFn: async ({ files, items, ...words }: Statement & { readonly items: readonly Objected[] }) =>
      answer(client.api.appeals.$post({ json: { period, department, items: items.map(({ indicator, subject }) => ({ indicator, subject })), files: await kept(files), ...words } })),
    ...useMoved(),
  })

/** What is done with an appeal without deciding it. */
export type AppealStepDeed = 'ask' | 'answer' | 'withdraw'

export const useAppealStep = (number: string, deed: AppealStepDeed) =>
  useMutation({
    mutationFn: async ({ files, ...words }: Statement) => {
      const given = { param: { number }, json: { files: await kept(files), ...words } }
      const one = client.api.appeals[':number']
      return answer(deed === 'ask' ? one.question.$post(given) : deed === 'answer' ? one.answer.$post(given) : one.withdrawal.$post(given))
    },
    ...useMoved(),
  })

/** What corrections would move; nothing changes. */
export const useAppealPreview = (number: string, corrections: readonly ItemCorrection[]) =>
  useQuery(
    queryOptions({
      queryKey: [...key, 'preview', number, corrections],
      queryFn: async ({ signal }) => (await answer(client.api.appeals[':number'].preview.$post({ param: { number }, json: { corrections: [...corrections] } }, { init: { signal } }))).changes,
      enabled: corrections.length > 0,
      // The records may move meanwhile.
      gcTime: 0,
    }),
  )

export function useAppealDecision(number: string) {
  const { onSuccess, onSettled } = useMoved()
  // A correction is a decision on record: figures that are open have moved, and a revision may be proposed.
  const anew = useAnew()
  return useMutation({
    mutationFn: ({ corrections, ...words }: ChangeWords & { readonly corrections: readonly ItemCorrection[] }) =>
      answer(client.api.appeals[':number'].decision.$post({ param: { number }, json: { corrections: [...corrections], ...words } })),
    onSuccess: (appeal) => {
      onSuccess(appeal)
      void anew()
    },
    onSettled,
  })
}
