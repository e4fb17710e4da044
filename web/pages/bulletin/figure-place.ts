import { verdicts, type Verdict } from '../../../metrics/indicators/verdict'
import { writeAddress, type Address } from '../../address/address'
import { departmentPath } from '../../parts/PageLink'

/** What a figure of the bulletin is about, read from its path. */
export interface FigureSubject {
  readonly indicator: string | null
  readonly department: string | null
}

/** `city/ID/…`, `overdue/ID/…`, `department/CODE/ID/…`, `department/CODE/rank`. */
export function figureSubject(path: string, known: (id: string) => boolean): FigureSubject {
  const [kind, one = '', two = ''] = path.split('/')
  if (kind === 'city' || kind === 'previous' || kind === 'overdue') return { indicator: known(one) ? one : null, department: null }
  if (kind === 'department') return { indicator: known(two) ? two : null, department: one }
  return { indicator: null, department: null }
}

/** Where the rows behind a figure are; null where it stands on none. */
export function figurePlace({ indicator, department }: FigureSubject, path: string, links: Address): string | null {
  const last = path.split('/').at(-1) ?? ''
  const verdict = Object.hasOwn(verdicts, last) ? (last as Verdict) : undefined
  const search = writeAddress({ ...links, ...(indicator === null ? {} : { indicator }), ...(verdict === undefined ? {} : { verdict }) })
  if (department !== null) return `${departmentPath(department)}${search}`
  return indicator === null ? null : `/indicators/${encodeURIComponent(indicator)}${search}`
}
