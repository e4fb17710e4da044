import { unstated } from '../../metrics/tally/slice'
import { parsePeriod, type Period, previousPeriod } from '../../metrics/time/period'

/** A period of the axis and how much falls into it; 0 where nothing does. */
export interface Bar {
  readonly period: Period
  readonly n: number
}

/** Longer axes show their newest part. */
const longest = 120

/**
 * The values of an ordered dimension on an axis without gaps, from the first to the last.
 *
 * @param counted values with their counts; what is no period, the unstated too, is left out.
 * @param bounds of a range, which the axis has to hold.
 */
export function timeAxis(counted: readonly { readonly value: string; readonly n: number }[], bounds: readonly string[] = []): Bar[] {
  const n = new Map(counted.filter(({ value }) => value !== unstated).map((one) => [one.value, one.n]))
  const known = [...n.keys(), ...bounds].flatMap((value) => parsePeriod(value) ?? []).sort((a, b) => (a.start < b.start ? -1 : 1))
  const [first, last] = [known[0], known.at(-1)]
  const bars: Bar[] = []
  for (let at = last; first && at && at.start >= first.start && bars.length < longest; at = previousPeriod(at)) bars.unshift({ period: at, n: n.get(at.id) ?? 0 })
  return bars
}
