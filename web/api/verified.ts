import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer } from './answer'
import { client } from './client'

/** What the certificate or notice of a code said, and whether it stands; asked anew whenever somebody looks. */
const verifiedOptions = (code: string) =>
  queryOptions({
    queryKey: ['verified', code],
    queryFn: ({ signal }) => answer(client.api.verified[':code'].$get({ param: { code } }, { init: { signal } })),
    enabled: code !== '',
    staleTime: 0,
  })

export const useVerified = (code: string) => useQuery(verifiedOptions(code))
