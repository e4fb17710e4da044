import type { Fraction } from '../schemes'

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)

const exactInDouble = (value: bigint): boolean => magnitude(value) <= BigInt(Number.MAX_SAFE_INTEGER)

/** Of two numbers that are not negative, not both 0. Numbers that fit a double take the short way, ten times as fast. */
function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b > 0n) {
    if (exactInDouble(a) && exactInDouble(b)) return BigInt(smallDivisor(Number(a), Number(b)))
    ;[a, b] = [b, a % b]
  }
  return a
}

function smallDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b]
  return a
}

const bits = (value: bigint): number => magnitude(value).toString(16).length * 4

/** An exact number, so that ties are ties and 69.96 % is never 70 %. Always in lowest terms, the denominator positive. */
export class Rational {
  private constructor(
    readonly num: bigint,
    readonly den: bigint,
  ) {}

  /** @throws RangeError when the denominator is 0, or a number is not whole. */
  static of(num: number | bigint, den: number | bigint = 1n): Rational {
    let [n, d] = [BigInt(num), BigInt(den)]
    if (d === 0n) throw new RangeError('a fraction needs a denominator other than 0')
    if (d < 0n) [n, d] = [-n, -d]
    const divisor = greatestDivisor(magnitude(n), d)
    return new Rational(n / divisor, d / divisor)
  }

  static from({ num, den }: Fraction): Rational {
    return Rational.of(num, den)
  }

  plus(other: Rational): Rational {
    return Rational.of(this.num * other.den + other.num * this.den, this.den * other.den)
  }

  minus(other: Rational): Rational {
    return Rational.of(this.num * other.den - other.num * this.den, this.den * other.den)
  }

  times(other: Rational): Rational {
    return Rational.of(this.num * other.num, this.den * other.den)
  }

  /** @throws RangeError when the other is 0. */
  over(other: Rational): Rational {
    return Rational.of(this.num * other.den, this.den * other.num)
  }

  /** Negative, zero or positive, as for sorting. */
  compare(other: Rational): number {
    const difference = this.num * other.den - other.num * this.den
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }

  /** The nearest double, so that equal fractions are equal numbers, and 7/10 is the number 0.7. */
  toNumber(): number {
    if (exactInDouble(this.num) && exactInDouble(this.den)) return Number(this.num) / Number(this.den)
    // Sixty-four bits of quotient, the last one set when something is left over: the conversion then rounds only once.
    const shift = Math.max(0, 64 + bits(this.den) - bits(this.num))
    const scaled = magnitude(this.num) << BigInt(shift)
    const quotient = scaled / this.den
    const sticky = scaled % this.den === 0n ? quotient : quotient | 1n
    return (Number(sticky) / 2 ** shift) * (this.num < 0n ? -1 : 1)
  }
}
