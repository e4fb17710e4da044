/** 97.5 % quantile of the standard normal distribution. */
const z = 1.959963984540054

/**
 * Wilson score interval of 95 % for `met` of `n`, as shares from 0 to 1; null when n is 0.
 * Source: E. B. Wilson, JASA 22 (1927) 209–212.
 */
export function wilson(met: number, n: number): readonly [number, number] | null {
  if (n === 0) return null
  const p = met / n
  const centre = p + (z * z) / (2 * n)
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  // At the ends the formula gives 0 and 1, which rounding would miss by a hair.
  return [met === 0 ? 0 : (centre - half) / scale, met === n ? 1 : (centre + half) / scale]
}
