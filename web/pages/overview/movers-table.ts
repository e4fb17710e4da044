import type { ShownRanking } from '../../api/ranking'
import type { ExportTable } from '../../../metrics/export/export-table'
import type { Words } from '../../text/use-words'
import type { Mover } from './movers'

/** Everybody who rose or fell, as a table. @param before the period before, in words. */
export const moversTable = ({ t }: Pick<Words, 't'>, { period, asOf }: Pick<ShownRanking, 'period' | 'asOf'>, movers: readonly Mover[], before: string): ExportTable => ({
  title: t('overview.movers.title'),
  period,
  asOf,
  columns: [
    { title: t('ranking.department'), kind: 'text' },
    { title: t('overview.movers.from'), kind: 'count' },
    { title: t('overview.movers.to'), kind: 'count' },
    { title: t('overview.movers.places'), kind: 'text' },
    { title: t('overview.movers.points'), kind: 'score' },
  ],
  rows: movers.map(({ department, from, to, places, points }) => [department.name, from, to, t(places > 0 ? 'overview.movers.rise' : 'overview.movers.fall', { count: Math.abs(places) }), points]),
  notes: [[t('overview.movers.from'), before]],
})
