import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countRows, facts, frameOf, ranked, scheme } from './fixture/small-city'
import { randomInteger, randomStream } from '../random'
import { contendersOf, type Draws, rankRanges } from './rank-ranges'
import { rankDepartments } from './rank'

const departments = ['P1', 'P2', 'P3', 'M1', 'M2', 'M3', 'D1']
const cell = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
const counts = fc.record(Object.fromEntries(['register', 'reply', 'submit'].map((id) => [id, fc.dictionary(fc.constantFrom(...departments), cell)])))
const asked: fc.Arbitrary<Draws> = fc.record({ draws: fc.constant(40), spread: fc.constantFrom(0, 0.2, 0.5), seed: fc.integer(), together: fc.boolean() })

const rangesOf = (given: Record<string, Record<string, [number, number]>>, draws: Draws) => {
  const ranking = ranked({ departments, counts: given, options: draws.together ? { scope: 'all' } : {} })
  return { ranking, ranges: rankRanges(contendersOf(ranking, scheme.weights), scheme.weights, draws) }
}

describe('rank ranges', () => {
  test('are of every ranked department and no other, around its official rank', () => {
    fc.assert(
      fc.property(counts, asked, (given, draws) => {
        const { ranking, ranges } = rangesOf(given, draws)
        expect(new Map(ranges.map(({ code, rank }) => [code, rank]))).toEqual(new Map(ranking.departments.flatMap(({ code, rank }) => (rank === null ? [] : [[code, rank] as const]))))
        for (const { rank, likely, possible, kept } of ranges) {
          expect(possible[0]).toBeLessThanOrEqual(Math.min(rank, likely[0]))
          expect(likely[0]).toBeLessThanOrEqual(likely[1])
          expect(possible[1]).toBeGreaterThanOrEqual(Math.max(rank, likely[1]))
          expect(kept).toBeGreaterThanOrEqual(0)
          expect(kept).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of a draw that moves nothing are the official ranking, ties and all', () => {
    fc.assert(
      fc.property(counts, fc.boolean(), fc.integer(), (given, together, seed) => {
        for (const { rank, likely, possible, kept } of rangesOf(given, { draws: 3, spread: 0, seed, together }).ranges) expect({ likely, possible, kept }).toEqual({ likely: [rank, rank], possible: [rank, rank], kept: 1 })
      }),
    )
  })

  test('are the same for the same seed, and a draw is the ranking under its weights', () => {
    fc.assert(
      fc.property(counts, fc.integer(), (given, seed) => {
        const draws = { draws: 1, spread: 0.2, seed, together: false }
        const { ranges } = rangesOf(given, draws)
        expect(rangesOf(given, draws).ranges).toEqual(ranges)
        const random = randomStream('rank-ranges', seed)
        const weights = Object.fromEntries(Object.entries(scheme.weights).map(([id, weight]) => [id, weight * (randomInteger(random, 800, 1200))]))
        const drawn = rankDepartments(frameOf({ departments }), { ...scheme, weights }, countRows(given), { facts })
        for (const { code, likely } of ranges) expect(likely[0]).toBe(drawn.departments.find((one) => one.code === code)!.rank)
      }),
    )
  })

  test('tell a place that no weight moves from one that a small change swaps', () => {
    const given = { register: { M1: [30, 0], M2: [29, 1], M3: [3, 27] }, reply: { M1: [30, 0], M2: [10, 20], M3: [24, 6] } } as Record<string, Record<string, [number, number]>>
    const { ranges } = rangesOf(given, { draws: 1000, spread: 0.2, seed: 2015, together: false })
    const of = (code: string) => ranges.find((one) => one.code === code)!
    expect(of('M1')).toMatchObject({ rank: 1, possible: [1, 1], kept: 1 })
    expect(of('M2').possible).toEqual([2, 2])
    const close = { register: { M1: [30, 0], M2: [0, 30] }, reply: { M1: [0, 30], M2: [29, 1] } } as Record<string, Record<string, [number, number]>>
    const [first] = rangesOf(close, { draws: 1000, spread: 0.2, seed: 2015, together: false }).ranges
    expect(first).toMatchObject({ possible: [1, 2] })
    expect(first!.kept).toBeGreaterThan(0.3)
    expect(first!.kept).toBeLessThan(0.9)
  })

  test('need a draw', () => {
    expect(() => rankRanges([], {}, { draws: 0, spread: 0.2, seed: 1, together: false })).toThrow(RangeError)
  })
})
