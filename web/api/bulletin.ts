import { queryOptions, useQuery } from '@tanstack/react-query'
import type { BulletinFormat } from '../../server/bulletin/formats'
import { answer } from './answer'
import { client } from './client'
import { evaluationParameters, type Evaluation } from './evaluation'

/** The content of the bulletin, as the document is made from. */
export const bulletinOptions = (evaluation: Evaluation) =>
  queryOptions({
    queryKey: ['bulletin', evaluationParameters(evaluation)],
    queryFn: ({ signal }) => answer(client.api.bulletin.preview.$get({ query: evaluationParameters(evaluation) }, { init: { signal } })),
  })

export const useBulletin = (evaluation: Evaluation) => useQuery(bulletinOptions(evaluation))

/** Address of the bulletin in a format. */
export function bulletinFile(evaluation: Evaluation, format: BulletinFormat): string {
  const search = new URLSearchParams({ format })
  for (const [name, value] of Object.entries(evaluationParameters(evaluation))) if (value !== undefined) search.set(name, value)
  return `/api/bulletin?${search}`
}
