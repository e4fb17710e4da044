import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from './rational'

const whole = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n })
const positive = fc.bigInt({ min: 1n, max: 10n ** 40n })
const rational = fc.tuple(whole, positive).map(([num, den]) => Rational.of(num, den))
const same = (a: Rational, b: Rational): boolean => a.num === b.num && a.den === b.den

describe('an exact number', () => {
  test('is kept in lowest terms, its sign above the line', () => {
    expect([Rational.of(6, 8), Rational.of(3, -4), Rational.of(0, -7)].map(({ num, den }) => `${num}/${den}`)).toEqual(['3/4', '-3/4', '0/1'])
  })

  test('refuses a denominator of nothing, and numbers that are not whole', () => {
    expect(() => Rational.of(1, 0)).toThrow('a denominator other than 0')
    expect(() => Rational.of(1).over(Rational.of(0))).toThrow('a denominator other than 0')
    expect(() => Rational.of(12.5)).toThrow(RangeError)
  })

  test('a third three times is one, and 0.1 + 0.2 is 0.3', () => {
    const third = Rational.of(1, 3)
    expect(same(third.plus(third).plus(third), Rational.of(1))).toBe(true)
    expect(Rational.of(1, 10).plus(Rational.of(2, 10)).compare(Rational.of(3, 10))).toBe(0)
  })

  test('adds, subtracts, multiplies and divides as fractions do', () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        expect(same(a.plus(b), b.plus(a))).toBe(true)
        expect(same(a.plus(b).plus(c), a.plus(b.plus(c)))).toBe(true)
        expect(same(a.times(b.plus(c)), a.times(b).plus(a.times(c)))).toBe(true)
        expect(same(a.plus(b).minus(b), a)).toBe(true)
        if (b.num !== 0n) expect(same(a.over(b).times(b), a)).toBe(true)
        expect(Math.sign(a.compare(b))).toBe(Math.sign(Number(a.minus(b).num)))
      }),
    )
  })

  test('as a number is the quotient of its parts where these fit a double', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (num, den) => {
        expect(Rational.of(num, den).toNumber()).toBe(num / den)
      }),
    )
  })

  test('as a number is the nearest double: no double on either side is nearer', () => {
    const bytes = new DataView(new ArrayBuffer(8))
    const neighbour = (value: number, step: bigint): number => {
      bytes.setFloat64(0, value)
      bytes.setBigUint64(0, bytes.getBigUint64(0) + step)
      return bytes.getFloat64(0)
    }
    /** A double as an exact fraction. */
    const exactly = (value: number): Rational => {
      let [scaled, den] = [value, 1n]
      while (!Number.isInteger(scaled)) [scaled, den] = [scaled * 2, den * 2n]
      return Rational.of(BigInt(scaled), den)
    }
    const off = (value: number, from: Rational): Rational => {
      const difference = exactly(value).minus(from)
      return difference.num < 0n ? Rational.of(-difference.num, difference.den) : difference
    }
    fc.assert(
      fc.property(positive, positive, (num, den) => {
        const one = Rational.of(num, den)
        const value = one.toNumber()
        for (const step of [1n, -1n]) expect(off(value, one).compare(off(neighbour(value, step), one))).toBeLessThanOrEqual(0)
        expect(Rational.of(-num, den).toNumber()).toBe(-value)
      }),
    )
  })

  test('goes up when it is a hair above the middle of two doubles, and to the even one in the very middle', () => {
    const middle = (2n ** 53n + 1n) * 2n ** 60n
    expect(Rational.of(middle, 2n ** 60n).toNumber()).toBe(2 ** 53)
    expect(Rational.of(middle + 1n, 2n ** 60n).toNumber()).toBe(2 ** 53 + 2)
    expect(Rational.of(-middle - 1n, 2n ** 60n).toNumber()).toBe(-(2 ** 53) - 2)
  })

  test('survives parts beyond any double', () => {
    expect(Rational.of(7n * 10n ** 400n + 7n, 10n ** 401n + 10n).toNumber()).toBe(0.7)
  })
})
