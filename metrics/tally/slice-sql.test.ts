import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dimensions } from '../dimensions'
import { indicators } from '../indicators'
import { type Engine, nativeEngine } from '../indicators/oracle/engine'
import { judge, type Judgement } from '../indicators/oracle/judgement'
import { wasmEngine } from '../indicators/oracle/wasm-engine'
import { portabilityFaults } from '../sql/portability'
import { countedByHand, countsOf, fillTally, createTally, question, tallyCity, within } from './oracle/tallied-city'
import { type Slice, unstated, UnknownDimensionError } from './slice'
import { facetSql, sliceSql, unfilteredIndicators } from './slice-sql'

let native: Engine
let wasm: Engine
let rows: Judgement[]
beforeAll(async () => {
  native = await nativeEngine()
  wasm = await wasmEngine()
  rows = await tallyCity(native)
  await createTally(wasm)
  await fillTally(wasm, await native.rows('SELECT * FROM tally', {}))
})
afterAll(() => Promise.all([native.close(), wasm.close()]))

/** Values that the rows have in a dimension, the unstated among them, and one that no row has. */
const valuesOf = (column: string): string[] => [...new Set([...rows.map((row) => row[column] ?? unstated), '没有的值'])]

/** Slices by one to three dimensions. */
const slices = (): fc.Arbitrary<Slice> =>
  fc
    .subarray([...dimensions], { minLength: 1, maxLength: 3 })
    .chain((chosen) => fc.tuple(...chosen.map(({ id, column }) => fc.subarray(valuesOf(column), { minLength: 1 }).map((values) => [id, values] as const))))
    .map((entries) => Object.fromEntries(entries))

const run = (engine: Engine, { text, parameters }: ReturnType<typeof sliceSql>) => engine.rows(text, parameters)

describe('a slice', () => {
  test('of nothing is the whole: every verdict row is counted once', async () => {
    expect(rows.length).toBeGreaterThan(100)
    expect(countsOf(await run(native, sliceSql({})))).toEqual(countedByHand(rows))
  })

  test('has the counts of its verdict rows, in both engines', async () => {
    await fc.assert(
      fc.asyncProperty(slices(), async (slice) => {
        const expected = countedByHand(rows.filter((row) => within(row, slice)))
        expect(countsOf(await run(native, sliceSql(slice)))).toEqual(expected)
        expect(countsOf(await run(wasm, sliceSql(slice)))).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  test('filters rows and figures alike, by the same predicate', async () => {
    const slice = { domain: valuesOf('domain').slice(0, 2), mode: [unstated, 'api'] }
    const counts = countsOf(await run(native, sliceSql(slice)))
    for (const indicator of indicators.values()) {
      const filtered = countedByHand(await judge(native, indicator, question, { slice }))
      expect(new Map([...counts].filter(([key]) => key.startsWith(`${indicator.id} `)))).toEqual(filtered)
    }
  })

  test('leaves an indicator that lacks a dimension as it is, and names it', async () => {
    const slice = { domain: [valuesOf('domain')[0]!], 'requester-group': ['pilot'] }
    const whole = countsOf(await run(native, sliceSql({})))
    const sliced = countsOf(await run(native, sliceSql(slice)))
    const untouched = unfilteredIndicators(slice)
    expect(untouched).toContain('api-share')
    expect(untouched).not.toContain('reply-timeliness')
    for (const [key, counts] of whole) if (untouched.includes(key.split(' ')[0]!)) expect(sliced.get(key)).toEqual(counts)
    const ofReply = (counts: typeof whole) => [...counts].filter(([key]) => key.startsWith('reply-timeliness '))
    expect(ofReply(sliced)).not.toEqual(ofReply(whole))
  })

  test('by every value of a dimension adds up to the whole of the indicators that have it', async () => {
    for (const { id, column } of dimensions) {
      const having = [...indicators.values()].filter((one) => one.dimensions.includes(id))
      const n = (counts: ReturnType<typeof countsOf>) =>
        [...counts].reduce((sum, [key, { met, missed, pending, exempt, unknown }]) => sum + (having.some((one) => key.startsWith(`${one.id} `)) ? met + missed + pending + exempt + unknown : 0), 0)
      let parts = 0
      for (const value of valuesOf(column)) parts += n(countsOf(await run(native, sliceSql({ [id]: [value] }))))
      expect(parts).toBe(n(countsOf(await run(native, sliceSql({})))))
    }
  })

  test('treats quotes and SQL in a value as a value', async () => {
    expect(countsOf(await run(native, sliceSql({ domain: [`' OR 1 = 1 --`] })))).toEqual(countedByHand(rows.filter((row) => within(row, { domain: ['×'] }))))
  })

  test('reads any relation that is like a tally', async () => {
    const [first] = rows
    const { text, parameters } = sliceSql({}, `(SELECT d.* FROM tally d WHERE d.department = '${first!.department}')`)
    expect(countsOf(await native.rows(text, parameters))).toEqual(countedByHand(rows.filter(({ department }) => department === first!.department)))
  })

  test('by an unknown dimension is refused: it would filter nothing and give a false figure', () => {
    for (const ask of [sliceSql, unfilteredIndicators, (slice: Slice) => facetSql(slice, 'mode')]) expect(() => ask({ colour: ['red'] })).toThrow(UnknownDimensionError)
    expect(() => facetSql({}, 'colour')).toThrow(/没有维度 colour.*domain.*there is no dimension colour; use one of domain, frequency/)
  })
})

/** n = met + missed by value, of the rows under the other filters, of indicators that have all these dimensions. */
function facetByHand(slice: Slice, dimension: string): Map<string, number> {
  const { [dimension]: _, ...others } = slice
  const { column } = dimensions.find(({ id }) => id === dimension)!
  const needed = [dimension, ...Object.keys(others)]
  const n = new Map<string, number>()
  for (const row of rows.filter((one) => needed.every((id) => indicators.get(one.indicator!)!.dimensions.includes(id)) && within(one, others))) {
    const value = row[column] ?? unstated
    n.set(value, (n.get(value) ?? 0) + (row.verdict === 'met' || row.verdict === 'missed' ? Number(row.count) : 0))
  }
  return n
}

describe('a facet', () => {
  test('has n = met + missed of each value under the other filters, in both engines', async () => {
    await fc.assert(
      fc.asyncProperty(slices(), fc.constantFrom(...dimensions.map(({ id }) => id)), async (slice, dimension) => {
        for (const engine of [native, wasm]) {
          const found = await run(engine, facetSql(slice, dimension))
          expect(new Map(found.map(({ value, n }) => [value, Number(n)]))).toEqual(facetByHand(slice, dimension))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('does not follow the filter of its own dimension, so that another value can be chosen', async () => {
    expect(await run(native, facetSql({ mode: ['api'] }, 'mode'))).toEqual(await run(native, facetSql({}, 'mode')))
  })

  test('lists the largest first', async () => {
    const n = (await run(native, facetSql({}, 'domain'))).map((row) => Number(row.n))
    expect(n).toEqual([...n].sort((a, b) => b - a))
    expect(n.length).toBeGreaterThan(2)
  })

  test('is empty where no indicator has both dimensions', async () => {
    expect(await run(native, facetSql({ 'project-kind': ['build'] }, 'requester-group'))).toEqual([])
  })
})

test('every statement is portable', () => {
  const slice: Slice = { domain: ['a', unstated], mode: ['api'] }
  const texts = [sliceSql({}), sliceSql(slice), sliceSql({ frequency: [unstated] }), ...dimensions.map(({ id }) => facetSql(slice, id))].map(({ text }) => text)
  expect(texts.flatMap(portabilityFaults)).toEqual([])
})
