import { floorPercent } from '../../metrics/scoring/rate'
import type { HistoryPeriod } from '../../server/office/history'
import type { ExportCell, ExportTable } from '../../metrics/export/export-table'
import type { Words } from '../text/use-words'
import { type Line, trendPoint } from './trend-series'

interface TrendTableParts {
  readonly title: string
  /** The period that is shown, and its as-of. */
  readonly period: string
  readonly asOf: string | null
  readonly runs: readonly (readonly string[])[]
  readonly periods: readonly HistoryPeriod[]
  readonly lines: readonly Line[]
}

/** The figures of a trend as a table: a period a row, value and n of every line; where there is no figure, the word for it. */
export function trendTable({ t }: Pick<Words, 't'>, { title, period, asOf, runs, periods, lines }: TrendTableParts): ExportTable {
  const byId = new Map(periods.map((one) => [one.period, one]))
  const cells = (of: HistoryPeriod | undefined, line: Line): ExportCell[] => {
    const given = of && line.of(of)
    const point = trendPoint(given)
    if (!of?.known || !given) return [t('trend.silent'), null]
    if (!point) return [given.state === 'value' || given.state === 'progress' ? null : t(`state.${given.state}`), null]
    return [point.open ? t('trend.progress', { share: floorPercent(point.met, point.whole) }) : point.share, point.whole]
  }
  return {
    title,
    period,
    asOf,
    columns: [
      { title: t('trend.period'), kind: 'text' },
      { title: t('trend.asOf'), kind: 'text' },
      ...lines.flatMap(({ name }) => [{ title: name, kind: 'share' as const }, { title: t('trend.n', { line: name }), kind: 'count' as const }]),
    ],
    rows: runs.flat().map((id) => [id, byId.get(id)?.asOf ?? null, ...lines.flatMap((line) => cells(byId.get(id), line))]),
    notes: [[t('trend.title'), t('trend.note')]],
  }
}
