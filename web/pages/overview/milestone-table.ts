import type { Milestone } from '../../../metrics/scoring/milestones'
import type { ShownRanking } from '../../api/ranking'
import type { ExportTable } from '../../../metrics/export/export-table'
import type { Words } from '../../text/use-words'

/** Every department at every milestone, as a table. */
export const milestoneTable = ({ t }: Pick<Words, 't'>, indicatorName: (id: string) => string, { period, asOf }: Pick<ShownRanking, 'period' | 'asOf'>, milestones: readonly Milestone[]): ExportTable => ({
  title: t('overview.milestones.title'),
  period,
  asOf,
  columns: [
    { title: t('indicators.indicator'), kind: 'text' },
    { title: t('overview.milestones.on'), kind: 'text' },
    { title: t('departments.code'), kind: 'text' },
    { title: t('ranking.department'), kind: 'text' },
    { title: t('overview.milestones.status'), kind: 'text' },
    { title: t('overview.milestones.missing'), kind: 'count' },
  ],
  rows: milestones.flatMap(({ indicator, on, departments }) =>
    departments.map(({ code, name, standing, missing }) => [indicatorName(indicator), on, code, name, t(`overview.milestones.standing.${standing}`), standing === 'late' || standing === 'open' ? missing : null]),
  ),
  notes: [],
})
