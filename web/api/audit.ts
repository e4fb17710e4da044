import { keepPreviousData, queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { AuditFilter } from '../../server/audit/query'
import { answer } from './answer'
import { client } from './client'

export const auditPerPage = 50

/** A page of the audit, the newest first. */
const auditOptions = (filter: AuditFilter, page: number) =>
  queryOptions({
    queryKey: ['audit', filter, page],
    queryFn: ({ signal }) => answer(client.api.audit.$get({ query: { ...filter, page: String(page), size: String(auditPerPage), grouped: 'true' } }, { init: { signal } })),
    placeholderData: keepPreviousData,
  })

export const useAudit = (filter: AuditFilter, page: number) => useQuery(auditOptions(filter, page))

/** Goes through the whole chain when it is asked to. */
export const useAuditVerification = () => useMutation({ mutationFn: () => answer(client.api.audit.verification.$get({})) })

/** Address of every entry that matches as a file, the oldest first. */
export function auditFile(filter: AuditFilter, ending: 'csv' | 'xlsx'): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) search.set(name, value)
  return `/api/audit.${ending}?${search}`
}
