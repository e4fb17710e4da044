import { parsePeriod, type Period, previousPeriod } from './period'

/** The period and so many of its kind before it, the oldest first. */
function upTo(period: Period, count: number): Period[] {
  const run = [period]
  while (run.length < count) run.unshift(previousPeriod(run[0]!))
  return run
}

const lengths = { half: 6, quarter: 8, month: 12 } as const

/**
 * The periods of a trend, at most twelve. A run is a line of periods of one kind, each after the one before: a year
 * stands after the three before it, and its quarters are a run of their own.
 */
export function trendPeriods(period: Period): Period[][] {
  if (period.kind !== 'year') return [upTo(period, lengths[period.kind])]
  return [upTo(period, 4), [1, 2, 3, 4].flatMap((quarter) => parsePeriod(`${period.id}-Q${quarter}`) ?? [])]
}
