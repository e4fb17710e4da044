// oxlint-disable-next-line no-restricted-imports -- for tests only
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daySummary } from './day-summary'

test('of ten items the fifth is the median and the ninth the P90', () => {
  expect(daySummary([1, 2, 3, 4, 5, 6, 7, 8, 9, 30].map((days) => ({ days, count: 1 })))).toEqual({ n: 10, median: 5, p90: 9, maximum: 30 })
})

test('nothing measured has no summary, and bars without items do not count', () => {
  expect(daySummary([])).toBeNull()
  expect(daySummary([{ days: 3, count: 2 }, { days: 99, count: 0 }])).toEqual({ n: 2, median: 3, p90: 3, maximum: 3 })
})

test('is the nearest rank among the items written out one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ days: fc.integer({ min: 0, max: 40 }), count: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 12 }), (histogram) => {
      const items = histogram.flatMap(({ days, count }) => Array.from({ length: count }, () => days)).sort((a, b) => a - b)
      const nearest = (share: number): number => items[Math.max(0, Math.ceil((items.length * share) / 10) - 1)]!
      expect(daySummary(histogram)).toEqual({ n: items.length, median: nearest(5), p90: nearest(9), maximum: items.at(-1) })
    }),
  )
})
