/** How long things took: of so many items the median, the ninetieth percentile and the longest, in whole days. */
export interface DaySummary {
  readonly n: number
  readonly median: number
  readonly p90: number
  readonly maximum: number
}

/**
 * Summary of a histogram of days, by nearest rank (the least value that at least the share of the items do not exceed);
 * null when it is empty.
 *
 * @param histogram days and how many items took so many, in any order.
 */
export function daySummary(histogram: readonly { readonly days: number; readonly count: number }[]): DaySummary | null {
  const bars = histogram.filter(({ count }) => count > 0).sort((a, b) => a.days - b.days)
  const n = bars.reduce((sum, { count }) => sum + count, 0)
  const last = bars.at(-1)
  if (!last) return null
  /** In tenths, so that no share is rounded. */
  const rank = (tenths: number): number => {
    let seen = 0
    for (const { days, count } of bars) if ((seen += count) * 10 >= n * tenths) return days
    return last.days
  }
  return { n, median: rank(5), p90: rank(9), maximum: last.days }
}
