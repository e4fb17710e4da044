import { dimensions } from '../../metrics/dimensions'
import { verdicts, type Verdict } from '../../metrics/indicators/verdict'
import type { RankScope } from '../../metrics/scoring/ranking'
import type { Slice } from '../../metrics/tally/slice'
import { readableSlice, sliceParameters } from '../../metrics/tally/slice-parameters'
import { packQuery, unpackQuery } from './pack'

/**
 * What a page shows, as its address says it. The address is the only owner of this state; what is left out is the
 * default, so that an address is as short as what was chosen.
 */
export interface Address {
  readonly period?: string
  readonly asOf?: string
  readonly scheme?: string
  /** Absent: every group, each ranked within itself. */
  readonly group?: RankScope
  readonly slice?: Slice
  /** Ranking: what the leaderboard is by, a headline or an indicator by its id; absent is the total. */
  readonly sort?: string
  /** Ranking: words that a department's name or code contains. */
  readonly q?: string
  /** Department page: the indicator whose rows are open. */
  readonly indicator?: string
  readonly verdict?: Verdict
  /** Department page: column of the rows, `-` before it for descending. */
  readonly by?: string
  /** Department page: page of the rows, from 1. */
  readonly page?: number
  /** What only the page itself knows (`usePageState`), by name; links to other pages leave it behind. */
  readonly own?: Readonly<Record<string, string>>
}

const scopes: readonly string[] = ['pilot', 'municipal', 'district', 'all']
/** Names that every page has, which no page may take for its own. */
const shared: ReadonlySet<string> = new Set(['period', 'asOf', 'scheme', 'group', 'sort', 'q', 'indicator', 'verdict', 'by', 'page', ...dimensions.map(({ id }) => id)])
const ownName = /^[a-z][A-Za-z]{0,30}$/
const texts = ['period', 'scheme', 'sort', 'q', 'indicator', 'by'] as const

/** Reads the query of an address; what it does not know or cannot read is left out, never an error. */
export function parseAddress(query: string): Address {
  const parameters = unpackQuery(new URLSearchParams(query))
  const address: Record<string, unknown> = {}
  for (const name of texts) {
    const value = parameters.get(name)
    if (value) address[name] = value
  }
  const asOf = parameters.get('asOf')
  if (asOf && /^\d{4}-\d\d-\d\d$/.test(asOf)) address.asOf = asOf
  const group = parameters.get('group')
  if (group && scopes.includes(group)) address.group = group
  const verdict = parameters.get('verdict')
  if (verdict && Object.hasOwn(verdicts, verdict)) address.verdict = verdict
  const page = parameters.get('page')
  if (page && /^[1-9]\d{0,6}$/.test(page) && page !== '1') address.page = Number(page)
  const slice = readableSlice(Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)])))
  if (Object.keys(slice).length > 0) address.slice = slice
  const own = [...parameters].filter(([name, value]) => ownName.test(name) && !shared.has(name) && value !== '')
  if (own.length > 0) address.own = Object.fromEntries(own)
  return address
}

/** Writes the query, `?` included, in one fixed order: the same state is always the same address. */
export function writeAddress(address: Address): string {
  const parameters = new URLSearchParams()
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') parameters.set(name, String(value))
  }
  put('period', address.period)
  put('asOf', address.asOf)
  put('scheme', address.scheme)
  put('group', address.group)
  for (const [name, values] of Object.entries(sliceParameters(address.slice ?? {}))) for (const value of values) parameters.append(name, value)
  put('sort', address.sort)
  put('q', address.q)
  put('indicator', address.indicator)
  put('verdict', address.verdict)
  put('by', address.by)
  put('page', address.page === 1 ? undefined : address.page)
  for (const [name, value] of Object.entries(address.own ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))) put(name, value)
  const query = packQuery(parameters.toString())
  return query === '' ? '' : `?${query}`
}
