import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dimensions } from '../dimensions'
import { indicators } from '../indicators'
import { type Engine, nativeEngine } from '../indicators/oracle/engine'
import type { Judgement } from '../indicators/oracle/judgement'
import { wasmEngine } from '../indicators/oracle/wasm-engine'
import type { RankScope } from '../scoring/ranking'
import { portabilityFaults } from '../sql/portability'
import { facetsOf, facetsSql, facetTallySql } from './facets'
import type { HeldTally } from './held-tally'
import { createTally, fillTally, heldBy, slices, tallyCity, within } from './oracle/tallied-city'
import { type Slice, unstated } from './slice'
import { UnknownDimensionError } from './slice-error'

let native: Engine
let wasm: Engine
let rows: Judgement[]
let held: HeldTally
let groups: ReadonlyMap<string, string>
beforeAll(async () => {
  native = await nativeEngine()
  wasm = await wasmEngine()
  rows = await tallyCity(native)
  const departments = await native.rows('SELECT code, group_id FROM department', {})
  groups = new Map(departments.map(({ code, group_id }) => [String(code), String(group_id)]))
  await createTally(wasm)
  await fillTally(wasm, await native.rows('SELECT * FROM tally', {}))
  await wasm.run('CREATE TABLE department (code VARCHAR, group_id VARCHAR)')
  await wasm.run(`INSERT INTO department VALUES ${[...groups].map(([code, group]) => `('${code.replaceAll("'", "''")}', '${group}')`).join(', ')}`)
  held = await heldBy(native)
  for (const engine of [native, wasm]) await engine.run(`CREATE TABLE facet_tally AS ${facetTallySql()}`)
})
afterAll(() => Promise.all([native.close(), wasm.close()]))

const everything = [...indicators.keys()]

const facets = async (engine: Engine, slice: Slice, scope?: RankScope, among: readonly string[] = everything) => {
  const { text, parameters } = facetsSql(slice, scope, among)
  return facetsOf(await engine.rows(text, parameters))
}

const heldFacets = (slice: Slice, scope?: RankScope, among: readonly string[] = everything) => held.facets(slice, among, (department) => scope === undefined || scope === 'all' || groups.get(department) === scope)

/** Values and n of a dimension, largest first. */
const valuesIn = async (slice: Slice, dimension: string) => (await facets(native, slice)).find((one) => one.dimension === dimension)!.values

/** n = met + missed by value, of the rows under the other filters, of indicators that have all these dimensions. */
function countedByHand(slice: Slice, dimension: string, scope?: RankScope): Map<string, number> {
  const { [dimension]: _, ...others } = slice
  const { column } = dimensions.find(({ id }) => id === dimension)!
  const needed = [dimension, ...Object.keys(others)]
  const n = new Map<string, number>()
  for (const row of rows) {
    if (!needed.every((id) => indicators.get(row.indicator!)!.dimensions.includes(id)) || !within(row, others)) continue
    if (scope !== undefined && scope !== 'all' && groups.get(row.department!) !== scope) continue
    const value = row[column] ?? unstated
    n.set(value, (n.get(value) ?? 0) + (row.verdict === 'met' || row.verdict === 'missed' ? Number(row.count) : 0))
  }
  return n
}

describe('the facets of a slice', () => {
  test('have n = met + missed of each value under the other filters and within the group, in both engines and in memory', async () => {
    await fc.assert(
      fc.asyncProperty(slices(rows), fc.constantFrom<RankScope | undefined>(undefined, 'all', 'pilot', 'municipal', 'district'), async (slice, scope) => {
        const expected = dimensions.map(({ id }) => countedByHand(slice, id, scope))
        for (const found of [await facets(native, slice, scope), await facets(wasm, slice, scope), heldFacets(slice, scope)]) expect(found.map(({ values }) => new Map(values.map(({ value, n }) => [value, n])))).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })

  test('are those of every dimension, in their order', async () => {
    expect((await facets(native, {})).map(({ dimension }) => dimension)).toEqual(dimensions.map(({ id }) => id))
  })

  test('do not follow the filter of their own dimension, so that another value can be chosen', async () => {
    expect(await valuesIn({ mode: ['api'] }, 'mode')).toEqual(await valuesIn({}, 'mode'))
  })

  test('count the indicators that are asked for, and no others', async () => {
    const [one] = (await facets(native, {}, undefined, ['api-share'])).filter(({ dimension }) => dimension === 'mode')
    expect(heldFacets({}, undefined, ['api-share'])).toEqual(await facets(native, {}, undefined, ['api-share']))
    const items = rows.filter(({ indicator, verdict }) => indicator === 'api-share' && (verdict === 'met' || verdict === 'missed'))
    expect(one!.values.reduce((sum, { n }) => sum + n, 0)).toBe(items.reduce((sum, { count }) => sum + Number(count), 0))
  })

  test('list the largest first', async () => {
    const n = (await valuesIn({}, 'domain')).map((one) => one.n)
    expect(n).toEqual([...n].sort((a, b) => b - a))
    expect(n.length).toBeGreaterThan(2)
  })

  test('are empty where no indicator has the dimensions', async () => {
    expect(await valuesIn({ 'project-kind': ['build'] }, 'requester-group')).toEqual([])
    expect((await facets(wasm, { 'project-kind': ['build'], 'requester-group': ['pilot'] })).find(({ dimension }) => dimension === 'domain')!.values).toEqual([])
  })

  test('treat quotes and SQL in a value as a value', async () => {
    expect(await valuesIn({ domain: ["' OR 1 = 1 --"] }, 'mode')).toEqual([])
  })

  test('by an unknown dimension are refused', () => {
    expect(() => facetsSql({ colour: ['red'] }, undefined, everything)).toThrow(UnknownDimensionError)
    expect(() => heldFacets({ colour: ['red'] })).toThrow(UnknownDimensionError)
  })

  test('are counted by portable statements', () => {
    expect([facetTallySql(), facetsSql({ domain: ['a', unstated], mode: { not: ['api'] }, 'month-due': { from: '2015-03' } }, 'pilot', everything).text].flatMap(portabilityFaults)).toEqual([])
  })
})
