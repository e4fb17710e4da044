/** The middle of repeated measurements and how far they lie apart. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
  readonly runs: number
}

/** Value below which a share of the values lies (nearest rank), such as 0.95 of a hundred. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('a percentile of no values')
  return value
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const median = Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2 : sorted[Math.floor(middle)]
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (median === undefined || least === undefined || most === undefined) throw new RangeError('a median of no values')
  return { median, least, most, runs: values.length }
}
