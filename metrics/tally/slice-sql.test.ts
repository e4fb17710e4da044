import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dimensions } from '../dimensions'
import { indicators } from '../indicators'
import { type Engine, nativeEngine } from '../indicators/oracle/engine'
import { judge, type Judgement } from '../indicators/oracle/judgement'
import { wasmEngine } from '../indicators/oracle/wasm-engine'
import { portabilityFaults } from '../sql/portability'
import { keyTextsSql, tallyColumnsSql, type HeldTally } from './held-tally'
import { countedByHand, countsOf, fillTally, createTally, heldBy, question, slices, tallyCity, valuesOf, within } from './oracle/tallied-city'
import { type Slice, unstated } from './slice'
import { UnknownDimensionError } from './slice-error'
import { slicedCounts, sliceSql, unfilteredIndicators } from './slice-sql'

let native: Engine
let wasm: Engine
let rows: Judgement[]
let held: HeldTally
beforeAll(async () => {
  native = await nativeEngine()
  wasm = await wasmEngine()
  rows = await tallyCity(native)
  await createTally(wasm)
  await fillTally(wasm, await native.rows('SELECT * FROM tally', {}))
  held = await heldBy(wasm)
})
afterAll(() => Promise.all([native.close(), wasm.close()]))

const run = (engine: Engine, { text, parameters }: ReturnType<typeof sliceSql>) => engine.rows(text, parameters)

const wholes = new Map<Engine, ReturnType<typeof run>>()
/** The counts of no slice, asked once of an engine, as the browser does. */
function whole(engine: Engine): ReturnType<typeof run> {
  const asked = wholes.get(engine) ?? run(engine, sliceSql({}))
  wholes.set(engine, asked)
  return asked
}

/** The counts of a slice, as server and browser put them together. */
const counted = async (engine: Engine, slice: Slice) => countsOf(slicedCounts(slice, await run(engine, sliceSql(slice)), await whole(engine)))

describe('a slice', () => {
  test('of nothing is the whole: every verdict row is counted once', async () => {
    expect(rows.length).toBeGreaterThan(100)
    expect(countsOf(await run(native, sliceSql({})))).toEqual(countedByHand(rows))
    for (const engine of [native, wasm]) expect(countsOf((await heldBy(engine)).counts({}))).toEqual(countedByHand(rows))
  })

  for (const indicator of indicators.values())
    test(`has the counts of the verdict rows of ${indicator.id} and all others, in both engines and in memory`, async () => {
      const own = dimensions.filter(({ id }) => indicator.dimensions.includes(id))
      await fc.assert(
        fc.asyncProperty(slices(rows, own.length > 0 ? own : dimensions), async (slice) => {
          const expected = countedByHand(rows.filter((row) => within(row, slice)))
          expect(await counted(native, slice)).toEqual(expected)
          expect(await counted(wasm, slice)).toEqual(expected)
          expect(countsOf(held.counts(slice))).toEqual(expected)
        }),
        { numRuns: 4 },
      )
    })

  test('has one text whatever it asks, as long as it names few values', () => {
    const asked: Slice[] = [{}, { domain: ['a'] }, { domain: { not: ['a', 'b'] } }, { 'month-due': { from: '2015-03', to: '2015-09' } }]
    expect(new Set(asked.map((slice) => sliceSql(slice).text)).size).toBe(1)
  })

  test.each<Slice>([
    { domain: { not: ['经济建设'] }, mode: [unstated, 'api'] },
    { 'month-due': { from: '2015-03', to: '2015-09' } },
    { 'list-year': { to: '2015' }, domain: { not: [unstated] } },
  ])('filters rows and figures alike, by the same predicate: %j', async (slice) => {
    const counts = await counted(native, slice)
    for (const indicator of indicators.values()) {
      const filtered = countedByHand(await judge(native, indicator, question, { slice }))
      expect(new Map([...counts].filter(([key]) => key.startsWith(`${indicator.id} `)))).toEqual(filtered)
    }
  })

  test('leaves an indicator that lacks a dimension as it is, and names it', async () => {
    const slice = { domain: [valuesOf(rows, 'domain')[0]!], 'requester-group': ['pilot'] }
    const whole = countsOf(await run(native, sliceSql({})))
    const sliced = await counted(native, slice)
    const untouched = unfilteredIndicators(slice)
    expect(untouched).toContain('api-share')
    expect(untouched).not.toContain('reply-timeliness')
    for (const [key, counts] of whole) if (untouched.includes(key.split(' ')[0]!)) expect(sliced.get(key)).toEqual(counts)
    const ofReply = (counts: typeof whole) => [...counts].filter(([key]) => key.startsWith('reply-timeliness '))
    expect(ofReply(sliced)).not.toEqual(ofReply(whole))
  })

  test('among some indicators has their counts and no others, in both engines and in memory', async () => {
    const slice = { domain: [valuesOf(rows, 'domain')[0]!] }
    const [among, all] = [new Set(['api-share', 'update-compliance']), await run(native, sliceSql(slice))]
    const expected = countsOf(all.filter(({ indicator }) => among.has(indicator!)))
    expect(expected.size).toBeGreaterThan(0)
    for (const engine of [native, wasm]) expect(countsOf(await run(engine, sliceSql(slice, undefined, among)))).toEqual(expected)
    // Whole where the slice cannot filter them: the statement leaves that to `slicedCounts`.
    expect(countsOf(held.counts(slice, among))).toEqual(countedByHand(rows.filter((row) => among.has(row.indicator!) && within(row, slice))))
  })

  test('by every value of a dimension adds up to the whole of the indicators that have it', async () => {
    for (const { id, column } of dimensions) {
      const having = [...indicators.values()].filter((one) => one.dimensions.includes(id))
      const n = (counts: ReturnType<typeof countsOf>) =>
        [...counts].reduce((sum, [key, { met, missed, pending, exempt, unknown }]) => sum + (having.some((one) => key.startsWith(`${one.id} `)) ? met + missed + pending + exempt + unknown : 0), 0)
      let parts = 0
      for (const value of valuesOf(rows, column)) parts += n(await counted(native, { [id]: [value] }))
      expect(parts).toBe(n(countsOf(await run(native, sliceSql({})))))
    }
  })

  test('treats quotes and SQL in a value as a value', async () => {
    expect(await counted(native, { domain: [`' OR 1 = 1 --`] })).toEqual(countedByHand(rows.filter((row) => within(row, { domain: ['×'] }))))
  })

  test('reads any relation that is like a tally', async () => {
    const [first] = rows
    const { text, parameters } = sliceSql({}, `(SELECT d.* FROM tally d WHERE d.department = '${first!.department}')`)
    expect(countsOf(await native.rows(text, parameters))).toEqual(countedByHand(rows.filter(({ department }) => department === first!.department)))
  })

  test('by an unknown dimension is refused: it would filter nothing and give a false figure', () => {
    for (const ask of [sliceSql, unfilteredIndicators, (slice: Slice) => held.counts(slice)]) expect(() => ask({ colour: ['red'] })).toThrow(UnknownDimensionError)
    expect(() => sliceSql({ colour: ['red'] })).toThrow(/没有维度 colour.*domain.*there is no dimension colour; use one of domain, frequency/)
  })
})

test('every statement is portable', () => {
  const slice: Slice = { domain: ['a', unstated], mode: ['api'] }
  const texts = [sliceSql({}), sliceSql(slice), sliceSql({ frequency: [unstated] })].map(({ text }) => text).concat(keyTextsSql(), tallyColumnsSql())
  expect(texts.flatMap(portabilityFaults)).toEqual([])
})
