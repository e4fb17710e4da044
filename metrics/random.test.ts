import { describe, expect, test } from 'vitest'
import { chance, pick, randomInteger, randomStream } from './random'

const first = (count: number, ...names: string[]): number[] => Array.from({ length: count }, ((random) => () => random())(randomStream(...names)))

describe('a random stream', () => {
  test('is the same for the same names, and another for others', () => {
    expect(first(50, '2015', 'AC500')).toEqual(first(50, '2015', 'AC500'))
    expect(first(50, '2015', 'AC500')).not.toEqual(first(50, '2015', 'AC501'))
    expect(first(50, '2015', 'AC500')).not.toEqual(first(50, '2016', 'AC500'))
  })

  test('never changes between versions: these are its first numbers', () => {
    expect(first(3, '数评').map((number) => Math.floor(number * 4_294_967_296))).toMatchInlineSnapshot(`
      [
        2309138729,
        1745047507,
        1290618108,
      ]
    `)
  })

  test('fills [0, 1) evenly: each tenth holds a tenth of 100,000 numbers, within five standard deviations', () => {
    const tenths = Array.from({ length: 10 }, () => 0)
    for (const number of first(100_000, 'even')) tenths[Math.floor(number * 10)]!++
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(100_000 * 0.1 * 0.9))
  })

  test('neighbouring numbers are unrelated', () => {
    const numbers = first(100_000, 'pairs')
    const products = numbers.slice(1).map((number, i) => (number - 0.5) * (numbers[i]! - 0.5))
    expect(Math.abs(products.reduce((sum, product) => sum + product, 0) / products.length)).toBeLessThan(0.002)
  })

  test('draws whole numbers from both ends of a range, picks from a list and takes chances', () => {
    const random = randomStream('draws')
    expect(new Set(Array.from({ length: 200 }, () => randomInteger(random, 3, 6)))).toEqual(new Set([3, 4, 5, 6]))
    expect(new Set(Array.from({ length: 200 }, () => pick(random, ['甲', '乙'])))).toEqual(new Set(['甲', '乙']))
    expect(() => pick(random, [])).toThrow('nothing to pick from')
    expect(Array.from({ length: 100 }, () => [chance(random, 0), chance(random, 100)])).toEqual(Array.from({ length: 100 }, () => [false, true]))
  })
})
