/** Where the quarters of a set of values end, and what it spans. */
export interface Quartiles {
  readonly n: number
  readonly least: number
  readonly lower: number
  readonly median: number
  readonly upper: number
  readonly most: number
}

/**
 * Quartiles by nearest rank: the least value that at least a quarter (half, three quarters) do not exceed, so that each
 * is somebody's value; null of nothing.
 */
export function quartiles(values: readonly number[]): Quartiles | null {
  const sorted = [...values].sort((a, b) => a - b)
  const n = sorted.length
  if (n === 0) return null
  const quarter = (parts: number): number => sorted[Math.ceil((n * parts) / 4) - 1]!
  return { n, least: sorted[0]!, lower: quarter(1), median: quarter(2), upper: quarter(3), most: sorted[n - 1]! }
}
