import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spread } from './spread'

it('leaves alone what does not touch', () => {
  expect(spread([10, 100, 50], 17)).toEqual([10, 100, 50])
})

it('moves two that touch apart from their middle', () => {
  expect(spread([50, 50], 10)).toEqual([45, 55])
})

it('stays inside its bounds while there is room', () => {
  expect(spread([100, 100, 0], 10, 0, 100)).toEqual([90, 100, 0])
  expect(spread([0, 0, 0], 10, 0, 15)).toEqual([0, 10, 20])
})

it('keeps the order and the distance, whatever comes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 20 }), (places) => {
      const moved = spread(places, 17)
      const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]! || a - b)
      for (let at = 1; at < order.length; at++) expect(moved[order[at]!]! - moved[order[at - 1]!]!).toBeGreaterThanOrEqual(17 - 1e-9)
    }),
  )
})
