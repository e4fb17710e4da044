import { describe, expect, test } from 'vitest'
import { percentile, spread } from './spread'

describe('spread of measurements', () => {
  test('the median of an even number of values is the mean of the middle two', () => {
    expect(spread([4, 1, 3, 2])).toEqual({ median: 2.5, least: 1, most: 4, runs: 4 })
  })

  test('the median of an odd number of values is the middle one, however they were ordered', () => {
    expect(spread([10, 2, 9]).median).toBe(9)
  })

  test('95 of a hundred values lie at or below the 95th percentile', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(percentile(values, 0.95)).toBe(95)
    expect(percentile([7], 0.95)).toBe(7)
  })

  test('no values have neither median nor percentile', () => {
    expect(() => spread([])).toThrow(RangeError)
    expect(() => percentile([], 0.5)).toThrow(RangeError)
  })
})
