import { dimensions } from '../dimensions'
import { dimensionColumns, indicators } from '../indicators'
import { type Verdict, verdicts } from '../indicators/verdict'
import type { CountRow } from '../scoring/ranking'
import { byKind, type Filter } from './filter'
import { type Facet, largestFirst } from './facets'
import { type Slice, sliceEntries, unstated } from './slice'
import { unfilteredIndicators } from './slice-sql'

/** What a tally is keyed by. */
const keys = ['indicator', 'department', ...dimensionColumns]
const sums = Object.keys(verdicts) as Verdict[]

/** Whether a value passes a filter; what the source does not state lies in no range. */
const accepts = (filter: Filter, value: string): boolean =>
  byKind(filter, {
    only: (values) => values.includes(value),
    not: (values) => !values.includes(value),
    range: ({ from, to }) => value !== unstated && (from === undefined || value >= from) && (to === undefined || value <= to),
  })

/** The texts of a column of keys, for which its numbers stand. */
export interface KeyText {
  readonly key: string
  readonly place: number
  readonly text: string
}

/** A tally by column: keys as the places of their texts, sums as they are. Arrays of one length. */
export type TallyColumns = Readonly<Record<string, ArrayLike<number>>>

const placed = (key: string): string =>
  `SELECT COALESCE(t.${key}, '${unstated}') AS text, CAST(ROW_NUMBER() OVER (ORDER BY COALESCE(t.${key}, '${unstated}')) - 1 AS INTEGER) AS place FROM tally t GROUP BY COALESCE(t.${key}, '${unstated}')`

/** Every text of every key, with its place: `KeyText`. */
export const keyTextsSql = (): string => keys.map((key) => `SELECT '${key}' AS key, ${key}_of.place, ${key}_of.text FROM (${placed(key)}) ${key}_of`).join(' UNION ALL ')

/** The tally with numbers alone, which travel without being read one by one: `TallyColumns`. */
export const tallyColumnsSql = (): string =>
  `SELECT ${keys.map((key) => `${key}_of.place AS ${key}`).join(', ')}, ${sums.map((sum) => `CAST(t.${sum} AS DOUBLE PRECISION) AS ${sum}`).join(', ')} FROM tally t ${keys.map((key) => `JOIN (${placed(key)}) ${key}_of ON ${key}_of.text = COALESCE(t.${key}, '${unstated}')`).join(' ')}`

/**
 * A tally in memory. Every slice of it is one walk over its numbers: a hundred thousand rows take a millisecond, where a
 * statement takes ten and a journey to another thread. The same counts as `sliceSql` and `facetsSql` give.
 */
export class HeldTally {
  private readonly texts: Readonly<Record<string, readonly string[]>>
  /** For each indicator its rows. */
  private readonly rows: readonly Int32Array[]
  /** For each row the place of its indicator and department among those that occur together. */
  private readonly pairs: Int32Array
  private readonly paired: readonly { readonly indicator: string; readonly department: string }[]

  constructor(
    texts: readonly KeyText[],
    private readonly columns: TallyColumns,
  ) {
    const byPlace = (key: string) => texts.filter((one) => one.key === key).sort((a, b) => a.place - b.place).map(({ text }) => text)
    this.texts = Object.fromEntries(keys.map((key) => [key, byPlace(key)]))
    const [indicator, department] = [this.column('indicator'), this.column('department')]
    this.pairs = new Int32Array(indicator.length)
    const rows = this.texts.indicator!.map((): number[] => [])
    const [paired, places] = [[] as { indicator: string; department: string }[], new Map<number, number>()]
    const many = this.texts.department!.length
    for (let row = 0; row < indicator.length; row++) {
      rows[indicator[row]!]!.push(row)
      const key = indicator[row]! * many + department[row]!
      const place = places.get(key) ?? paired.push({ indicator: this.texts.indicator![indicator[row]!]!, department: this.texts.department![department[row]!]! }) - 1
      places.set(key, place)
      this.pairs[row] = place
    }
    this.rows = rows.map((some) => Int32Array.from(some))
    this.paired = paired
  }

  /**
   * Counts by indicator and department under a slice; what lacks a dimension of it stays whole.
   *
   * @param among ids of the indicators to count; by default all.
   * @throws SliceError
   */
  counts(slice: Slice, among?: ReadonlySet<string>): CountRow[] {
    const untouched = new Set(unfilteredIndicators(slice))
    const filters = this.filters(slice)
    const verdictColumns = sums.map((sum) => this.column(sum))
    const totals = new Float64Array(this.paired.length * sums.length)
    const seen = new Uint8Array(this.paired.length)
    for (const [place, id] of this.texts.indicator!.entries()) {
      if (among && !among.has(id)) continue
      const own = untouched.has(id) ? [] : filters
      rows: for (const row of this.rows[place]!) {
        for (const { places, passing } of own) if (passing[places[row]!] === 0) continue rows
        const pair = this.pairs[row]!
        seen[pair] = 1
        for (let verdict = 0; verdict < sums.length; verdict++) totals[pair * sums.length + verdict]! += verdictColumns[verdict]![row]!
      }
    }
    return this.paired.flatMap((pair, place) => {
      const at = (verdict: Verdict) => totals[place * sums.length + sums.indexOf(verdict)]!
      return seen[place] ? { ...pair, met: at('met'), missed: at('missed'), pending: at('pending'), exempt: at('exempt'), unknown: at('unknown') } : []
    })
  }

  /**
   * The values of every dimension with n = met + missed under the other filters of the slice, largest first. Indicators
   * that lack a dimension of the slice take no part.
   *
   * @param among ids of the indicators to count, those that the reader looks at.
   * @param counted whether a department takes part.
   * @throws SliceError
   */
  facets(slice: Slice, among: readonly string[], counted: (department: string) => boolean): Facet[] {
    const untouched = new Set(unfilteredIndicators(slice))
    const filters = this.filters(slice)
    const takes = Uint8Array.from(this.paired, ({ department }) => Number(counted(department)))
    const [met, missed] = [this.column('met'), this.column('missed')]
    const totals = dimensions.map(({ column }) => ({ places: this.column(column), n: new Float64Array(this.texts[column]!.length), seen: new Uint8Array(this.texts[column]!.length) }))
    const add = (place: number, row: number) => {
      const { places, n, seen } = totals[place]!
      seen[places[row]!] = 1
      n[places[row]!]! += met[row]! + missed[row]!
    }
    for (const [place, id] of this.texts.indicator!.entries()) {
      if (!among.includes(id) || untouched.has(id)) continue
      const own = dimensions.flatMap((one, at) => (indicators.get(id)?.dimensions.includes(one.id) ? [at] : []))
      rows: for (const row of this.rows[place]!) {
        if (takes[this.pairs[row]!] === 0) continue
        let failed = -1
        for (const { places, passing, dimension } of filters) {
          if (passing[places[row]!] === 1) continue
          if (failed >= 0) continue rows
          failed = dimension
        }
        if (failed >= 0) add(failed, row)
        else for (const at of own) add(at, row)
      }
    }
    return dimensions.map(({ id, column }, place) => {
      const { n, seen } = totals[place]!
      return { dimension: id, values: largestFirst(this.texts[column]!.flatMap((value, at) => (seen[at] ? { value, n: n[at]! } : []))) }
    })
  }

  /** What a slice asks, as the places of the values that pass. */
  private filters(slice: Slice) {
    return sliceEntries(slice).map(([dimension, filter]) => ({
      dimension: dimensions.indexOf(dimension),
      places: this.column(dimension.column),
      passing: Uint8Array.from(this.texts[dimension.column]!, (value) => Number(accepts(filter, value))),
    }))
  }

  private column(name: string): ArrayLike<number> {
    const column = this.columns[name]
    if (!column) throw new Error(`a tally is held without its column ${name}`)
    return column
  }
}
