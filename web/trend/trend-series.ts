import type { Fraction } from '../../metrics/schemes/scheme'
import type { HistoryPeriod, HistoryPoint } from '../../server/office/history'

/** A figure that can be drawn: a rate, or how far it has come while its common deadline lies ahead. */
export interface TrendPoint {
  /** 0 to 1. */
  readonly share: number
  readonly met: number
  /** What the share is a share of. */
  readonly whole: number
  readonly open: boolean
  readonly reached: boolean | null
}

/** One line of a trend; null where there is no figure, which is a gap and never zero. */
export interface TrendSeries {
  readonly id: string
  readonly name: string
  readonly points: readonly (TrendPoint | null)[]
}

export interface Trend {
  /** Ids of periods in runs: a line is not drawn from one run to the next. */
  readonly runs: readonly (readonly string[])[]
  readonly series: readonly TrendSeries[]
  /** The target of each period, in the order of the runs; null where there is none. */
  readonly targets: readonly (number | null)[]
  /** Periods without any data. */
  readonly silent: readonly string[]
}

export function trendPoint(point: HistoryPoint | undefined): TrendPoint | null {
  if (point?.state !== 'value' && point?.state !== 'progress') return null
  const open = point.state === 'progress'
  const whole = point.met + (open ? point.pending : point.missed)
  return whole === 0 ? null : { share: point.met / whole, met: point.met, whole, open, reached: point.reached }
}

const share = (target: Fraction | null | undefined): number | null => (target ? target.num / target.den : null)

/** A line, and where its figures are found in a period. */
export interface Line {
  readonly id: string
  readonly name: string
  readonly of: (period: HistoryPeriod) => HistoryPoint | undefined
}

/** The target that all figures of a period share; null where they differ or have none: a line of one would be read as that of all. */
function sharedTarget(period: HistoryPeriod, lines: readonly Line[]): number | null {
  const targets = new Set(lines.flatMap(({ of }) => of(period) ?? []).map(({ target }) => share(target)))
  const [only = null] = targets
  return targets.size === 1 ? only : null
}

/** Lines over the periods of a trend. */
export function trendFrom(runs: readonly (readonly string[])[], periods: readonly HistoryPeriod[], lines: readonly Line[]): Trend {
  const byId = new Map(periods.map((one) => [one.period, one]))
  const shown = runs.flat().map((id) => byId.get(id))
  return {
    runs,
    series: lines.map(({ id, name, of }) => ({ id, name, points: shown.map((period) => trendPoint(period && of(period))) })),
    silent: runs.flat().filter((id) => byId.get(id)?.known === false),
    targets: shown.map((period) => (period ? sharedTarget(period, lines) : null)),
  }
}
