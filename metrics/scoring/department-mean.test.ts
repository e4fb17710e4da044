import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noCounts } from '../indicators'
import { departmentMean } from './department-mean'
import { Rational } from './rational'

const of = (met: number, n: number) => ({ ...noCounts, met, missed: n - met })

describe('the mean of departments', () => {
  test('counts each department once, whatever its size', () => {
    expect(departmentMean([of(1, 1), of(0, 999)])).toBe(0.5)
  })

  test('of three rates of 70 % is 70 %, not a hair less', () => {
    expect(departmentMean([of(7, 10), of(14, 20), of(70, 100)])).toBe(0.7)
  })

  test('leaves out who has no rate, and is none when nobody has one', () => {
    expect(departmentMean([of(1, 2), { ...noCounts, unknown: 5 }])).toBe(0.5)
    expect(departmentMean([{ ...noCounts, pending: 5 }])).toBeNull()
  })

  test('is the mean of exact fractions', () => {
    const counts = fc.integer({ min: 1, max: 5000 }).chain((n) => fc.integer({ min: 0, max: n }).map((met) => of(met, n)))
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 30 }), (all) => {
        const sum = all.reduce((total, { met, missed }) => total.plus(Rational.of(met, met + missed)), Rational.of(0))
        expect(departmentMean(all)).toBeCloseTo(sum.over(Rational.of(all.length)).toNumber(), 14)
      }),
    )
  })
})
