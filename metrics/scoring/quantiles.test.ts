import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quantiles } from './quantiles'

it('quartiles are values that are there, not means of two', () => {
  expect(quantiles([4, 1, 3, 2])).toEqual([1, 1, 2, 3, 4])
  expect(quantiles([36.1, 100, 88.3])).toEqual([36.1, 36.1, 88.3, 100, 100])
  expect(quantiles([7])).toEqual([7, 7, 7, 7, 7])
  expect(() => quantiles([])).toThrow(RangeError)
})

it('at least a quarter, a half, three quarters lie at or below them, whatever the values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), (values) => {
      const found = quantiles(values)
      for (const [quarter, one] of found.entries()) {
        expect(values).toContain(one)
        expect(values.filter((value) => value <= one).length * 4).toBeGreaterThanOrEqual(quarter * values.length)
        expect(values.filter((value) => value < one).length * 4).toBeLessThan(Math.max(1, quarter * values.length))
      }
    }),
  )
})
