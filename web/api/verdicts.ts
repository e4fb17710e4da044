import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { Verdict } from '../../metrics/indicators/verdict'
import { answer } from './answer'
import { client } from './client'
import { slicedParameters, type Evaluation } from './evaluation'

/** Which rows behind a figure, and in what order. */
export interface RowsQuery {
  readonly evaluation: Evaluation
  readonly indicator: string
  readonly department: string
  readonly verdict?: Verdict
  /** Column of the verdict row, `-` before it for descending. */
  readonly by?: string
  readonly page: number
}

export const rowsPerPage = 50

const parameters = ({ evaluation, indicator, department, verdict, by }: RowsQuery) => {
  const { group: _, ...sliced } = slicedParameters(evaluation)
  return { ...sliced, indicator, department, verdict, sort: by?.replace(/^-/, ''), descending: by?.startsWith('-') ? 'true' : undefined }
}

/** Address of the file of all rows, as the server streams it: any number of them. */
export function verdictsCsv(query: RowsQuery, language: 'zh' | 'en'): string {
  const search = new URLSearchParams({ language })
  for (const [name, value] of Object.entries(parameters(query))) for (const one of value === undefined ? [] : [value].flat()) search.append(name, one)
  return `/api/verdicts.csv?${search}`
}

/** A page of the rows behind a figure, with counts that equal the figure's. */
export const verdictsOptions = (query: RowsQuery, size = rowsPerPage) =>
  queryOptions({
    queryKey: ['verdicts', parameters(query), query.page, size],
    queryFn: ({ signal }) =>
      answer(client.api.verdicts.$get({ query: { ...parameters(query), page: String(query.page), size: String(size) } }, { init: { signal } })),
    placeholderData: keepPreviousData,
  })

export const useVerdicts = (query: RowsQuery) => useQuery(verdictsOptions(query))
