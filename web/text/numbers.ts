import type { Fraction } from '../../metrics/schemes/scheme'

export interface Numbers {
  /** A whole number with its groups: 1,204. */
  readonly count: (value: number) => string
  /** A score, floored to one decimal: 91.4. */
  readonly score: (value: number) => string
  /** A target: 70%, 33.3%. */
  readonly target: (value: Fraction) => string
  /** A fraction of one as a percentage floored to one decimal; for means, which have no numerator. */
  readonly share: (value: number) => string
  /** A difference in points, its sign with it: +1.5, −0.3, 0.0. */
  readonly change: (points: number) => string
  /** Bytes in MB with one decimal. */
  readonly megabytes: (value: number) => string
}

/** Floors at one decimal; the slack is far below what one decimal shows and above what a double loses. */
const floorTenth = (value: number) => Math.floor(value * 10 + 1e-7) / 10

/** The number formats of a language. */
export function numbers(locale: string): Numbers {
  const whole = new Intl.NumberFormat(locale)
  const tenth = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const signed = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  const short = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return {
    // Most counts are small, a table has hundreds of them, and below a thousand there is nothing to group.
    count: (value) => (value >= 0 && value < 1000 ? String(value) : whole.format(value)),
    score: (value) => tenth.format(floorTenth(value)),
    target: ({ num, den }) => `${short.format(floorTenth((num * 100) / den))}%`,
    share: (value) => `${tenth.format(floorTenth(value * 100))}%`,
    // In CLDR the minus sign of both languages is a hyphen, too short beside the digits.
    change: (points) => signed.format(points).replace('-', '−'),
    megabytes: (value) => `${tenth.format(value / 1e6)} MB`,
  }
}
