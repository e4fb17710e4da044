import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion, dealer, draw } from './deal'
import { randomStream } from '../metrics/random'

const some = fc.record({
  seed: fc.string(),
  count: fc.nat(500),
  weights: fc.record({ a: fc.nat(100), b: fc.nat(100), c: fc.integer({ min: 1, max: 100 }) }),
})

describe('apportioning', () => {
  test('gives each share the whole number below or above it, and all together the count', () => {
    fc.assert(
      fc.property(some, ({ seed, count, weights }) => {
        const counts = apportion(randomStream(seed), count, weights)
        expect(counts.a + counts.b + counts.c).toBe(count)
        for (const name of ['a', 'b', 'c'] as const)
          expect(Math.abs(counts[name] - (count * weights[name]) / (weights.a + weights.b + weights.c))).toBeLessThan(1)
      }),
    )
  })

  test('a share that comes out even is exact, whatever the seed', () => {
    for (let seed = 0; seed < 200; seed++) expect(apportion(randomStream(seed), 20, { 不定期: 70, 每年: 20, 每月: 10 })).toEqual({ 不定期: 14, 每年: 4, 每月: 2 })
  })

  test('a rest goes up as often as it is large', () => {
    let above = 0
    for (let seed = 0; seed < 4000; seed++) above += apportion(randomStream(seed), 1, { yes: 30, no: 70 }).yes
    expect(Math.abs(above / 4000 - 0.3)).toBeLessThan(0.04)
  })

  test('nothing to split by is an error, unless there is nothing to split', () => {
    expect(() => apportion(randomStream(1), 3, { a: 0 })).toThrow('every weight is zero')
    expect(apportion(randomStream(1), 0, { a: 0 })).toEqual({ a: 0 })
  })
})

describe('dealing', () => {
  test('hands out exactly what there is, and then says that all are dealt', () => {
    fc.assert(
      fc.property(some, ({ seed, weights }) => {
        const deal = dealer(randomStream(seed), weights)
        const dealt = { a: 0, b: 0, c: 0 }
        for (let i = weights.a + weights.b + weights.c; i > 0; i--) dealt[deal()]++
        expect(dealt).toEqual(weights)
        expect(deal).toThrow('all are dealt')
      }),
    )
  })

  test('mixes the order: the first is each one in proportion', () => {
    let first = 0
    for (let seed = 0; seed < 4000; seed++) if (dealer(randomStream(seed), { rare: 1, common: 3 })() === 'rare') first++
    expect(Math.abs(first / 4000 - 0.25)).toBeLessThan(0.04)
  })
})

describe('drawing', () => {
  test('gives each name as often as its weight says, and never one without', () => {
    const random = randomStream('draw')
    const drawn = { a: 0, b: 0, none: 0 }
    for (let i = 0; i < 10_000; i++) drawn[draw(random, { a: 1, none: 0, b: 3 })]++
    expect(drawn.none).toBe(0)
    expect(Math.abs(drawn.a - 2500)).toBeLessThan(5 * Math.sqrt(10_000 * 0.25 * 0.75))
  })

  test('cannot draw from nothing', () => {
    expect(() => draw(randomStream('draw'), { a: 0 })).toThrow('every weight is zero')
  })
})
