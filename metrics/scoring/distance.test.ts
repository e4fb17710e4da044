import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distance } from './distance'
import { reaches } from './rate'

const seventy = { num: 70, den: 100 }
const all = { num: 1, den: 1 }

describe('the distance to a target in whole items', () => {
  test('再登记 2 个项目达 70%: 5 of 10 lacks two', () => {
    expect(distance(5, 10, seventy, true)).toEqual({ items: 2, kind: 'cure' })
  })

  test('an item is whole: 70 % of 11 projects are 8', () => {
    expect(distance(7, 11, seventy, true)).toEqual({ items: 1, kind: 'cure' })
  })

  test('where misses cannot be cured, successes must make up for them', () => {
    expect(distance(6, 10, seventy, false)).toEqual({ items: 4, kind: 'successes' })
  })

  test('a miss that cannot be cured puts 100 % out of reach', () => {
    expect(distance(9, 10, all, false)).toEqual({ items: 1, kind: 'impossible' })
    expect(distance(10, 10, all, false)).toEqual({ items: 0, kind: 'reached' })
  })

  test('nothing is lacking above the target', () => {
    expect(distance(8, 10, seventy, true)).toEqual({ items: 0, kind: 'reached' })
  })

  const figure = fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
  const target = fc.integer({ min: 1, max: 40 }).chain((den) => fc.record({ num: fc.integer({ min: 1, max: den }), den: fc.constant(den) }))

  test('is the least number of cures that reaches the target, counted one by one', () => {
    fc.assert(
      fc.property(figure, target, ([met, n], aim) => {
        let cures = 0
        while (!reaches(met + cures, n, aim)) cures += 1
        expect(distance(met, n, aim, true).items).toBe(cures)
      }),
    )
  })

  test('is the least number of successes that reaches the target, counted one by one', () => {
    fc.assert(
      fc.property(
        figure,
        target.filter(({ num, den }) => num < den),
        ([met, n], aim) => {
          let successes = 0
          while (!reaches(met + successes, n + successes, aim)) successes += 1
          expect(distance(met, n, aim, false)).toEqual({ items: successes, kind: successes === 0 ? 'reached' : 'successes' })
        },
      ),
    )
  })
})
