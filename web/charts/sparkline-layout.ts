/** What a sparkline is drawn from: coordinates from 0 to 1, y upwards. */
export interface SparklineLayout {
  /** Points that follow each other without a gap. */
  readonly lines: readonly (readonly SparkDot[])[]
  /** Level of the target; null where there is none. */
  readonly target: number | null
}

export interface SparkDot {
  readonly x: number
  readonly y: number
  readonly open: boolean
  /** The last of all. */
  readonly last: boolean
}

/** The least part of the scale that fills the height, so that a small wobble does not look like a leap. */
const leastSpan = 0.3

/**
 * Lays out runs of shares. Between runs one place is left free; a missing share is a gap.
 *
 * @param runs shares from 0 to 1.
 */
export function sparklineLayout(runs: readonly (readonly ({ readonly share: number; readonly open: boolean } | null)[])[], target: number | null): SparklineLayout {
  const known = runs.flat().flatMap((one) => (one === null ? [] : [one.share]))
  if (known.length === 0) return { lines: [], target: null }
  const all = target === null ? known : [...known, target]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const span = Math.max(leastSpan, high - low)
  const from = Math.max(0, Math.min(low, 1 - span))
  const places = runs.reduce((sum, run) => sum + run.length, 0) + runs.length - 1
  const at = (place: number) => (places > 1 ? place / (places - 1) : 0.5)
  const level = (share: number) => (share - from) / span
  const lines: SparkDot[][] = []
  let [place, seen] = [0, 0]
  for (const run of runs) {
    let line: SparkDot[] | null = null
    for (const one of run) {
      if (one === null) line = null
      else {
        if (!line) lines.push((line = []))
        seen++
        line.push({ x: at(place), y: level(one.share), open: one.open, last: seen === known.length })
      }
      place++
    }
    place++
  }
  return { lines, target: target === null ? null : level(target) }
}
