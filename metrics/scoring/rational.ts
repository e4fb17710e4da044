import type { Fraction } from '../schemes'

/** An exact number, so that ties are ties and 69.96 % is never 70 %. */
export class Rational {
  private constructor(
    readonly num: bigint,
    readonly den: bigint,
  ) {}

  /** @throws RangeError when the denominator is 0. */
  static of(num: number | bigint, den: number | bigint = 1n): Rational {
    let [n, d] = [BigInt(num), BigInt(den)]
    if (d === 0n) throw new RangeError('a fraction needs a denominator other than 0')
    if (d < 0n) [n, d] = [-n, -d]
    let [a, b] = [n < 0n ? -n : n, d]
    while (b > 0n) [a, b] = [b, a % b]
    return a > 1n ? new Rational(n / a, d / a) : new Rational(n, d)
  }

  static from = ({ num, den }: Fraction): Rational => Rational.of(num, den)

  plus = (other: Rational): Rational => Rational.of(this.num * other.den + other.num * this.den, this.den * other.den)
  times = (other: Rational): Rational => Rational.of(this.num * other.num, this.den * other.den)
  over = (other: Rational): Rational => Rational.of(this.num * other.den, this.den * other.num)

  /** Negative, zero or positive, as for sorting. */
  compare(other: Rational): number {
    const difference = this.num * other.den - other.num * this.den
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }

  toNumber = (): number => Number(this.num) / Number(this.den)
}
