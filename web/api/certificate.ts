import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer } from './answer'
import { client } from './client'

/** What the certificate of a code said, and whether it stands; asked anew whenever somebody looks. */
const certificateOptions = (code: string) =>
  queryOptions({
    queryKey: ['certificate', code],
    queryFn: ({ signal }) => answer(client.api.certificates[':code'].$get({ param: { code } }, { init: { signal } })),
    enabled: code !== '',
    staleTime: 0,
  })

export const useCertificate = (code: string) => useQuery(certificateOptions(code))
