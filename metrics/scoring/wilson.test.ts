import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilson } from './wilson'

describe('the Wilson interval of 95 %', () => {
  test('says how little 1 of 1 means: 20.7 to 100 %', () => {
    const [low, high] = wilson(1, 1)!
    expect(low).toBeCloseTo(0.20654, 4)
    expect(high).toBe(1)
  })

  test('of 45 of 50 is 78.6 to 95.7 %', () => {
    const [low, high] = wilson(45, 50)!
    expect(low).toBeCloseTo(0.786, 3)
    expect(high).toBeCloseTo(0.9565, 3)
  })

  test('of 81 of 263 is 25.5 to 36.6 %, as Newcombe 1998 prints it', () => {
    const [low, high] = wilson(81, 263)!
    expect(low).toBeCloseTo(0.2553, 4)
    expect(high).toBeCloseTo(0.3662, 4)
  })

  test('of nothing there is none', () => {
    expect(wilson(0, 0)).toBeNull()
  })

  test('has its ends where the score test of the rate gives z² = 3.8415', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
        ([met, n]) => {
          const [low, high] = wilson(met, n)!
          expect(low).toBeGreaterThanOrEqual(0)
          expect(low).toBeLessThanOrEqual(met / n)
          expect(high).toBeGreaterThanOrEqual(met / n)
          expect(high).toBeLessThanOrEqual(1)
          for (const end of [low, high]) if (end > 0 && end < 1) expect(((met / n - end) ** 2 * n) / (end * (1 - end))).toBeCloseTo(3.841459, 4)
        },
      ),
    )
  })
})
