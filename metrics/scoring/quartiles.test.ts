import { expect, it } from 'vitest'
import { quartiles } from './quartiles'

it('quarters of nine values are values of the third, fifth and seventh', () => {
  expect(quartiles([9, 1, 8, 2, 7, 3, 6, 4, 5])).toEqual({ n: 9, least: 1, lower: 3, median: 5, upper: 7, most: 9 })
})

it('one value is all of them, and nothing has none', () => {
  expect(quartiles([0.4])).toEqual({ n: 1, least: 0.4, lower: 0.4, median: 0.4, upper: 0.4, most: 0.4 })
  expect(quartiles([])).toBeNull()
})

it('of four the lower half ends with the second', () => {
  expect(quartiles([4, 3, 2, 1])).toMatchObject({ lower: 1, median: 2, upper: 3 })
})
