import { verdicts } from '../../../metrics/indicators/verdict'
import type { Figure, RankedDepartment } from '../../../metrics/scoring/ranking'
import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import type { ShownRanking } from '../../api/ranking'
import type { ExportTable } from '../../../metrics/export/export-table'
import { figureCells, figureColumns } from '../../export/figure-cells'
import { figureNotes } from '../../export/figure-notes'
import type { Words } from '../../text/use-words'
import { byName } from '../ranking/arrange'

/** What a figure stands at; a state without a value stands last. */
const shown = ({ state, rate, progress }: Figure): number => (state === 'value' ? rate : state === 'progress' ? progress : null) ?? -1

/** The departments whose duty an indicator is, each group with its own ranks, best first. */
export const distributionGroups = (departments: readonly RankedDepartment[], indicator: string) =>
  (Object.keys(departmentGroups) as DepartmentGroup[]).flatMap((group) => {
    const rows = departments
      .flatMap((department) => {
        const figure = department.indicators[indicator]
        return figure && department.group === group && figure.state !== 'not-applicable' ? [{ department, figure }] : []
      })
      .sort((a, b) => shown(b.figure) - shown(a.figure) || byName.compare(a.department.name, b.department.name))
    return rows.length > 0 ? [{ group, rows }] : []
  })

/** The same as a file. @param title name of the indicator. */
export function distributionExport(words: Words, ranking: ShownRanking, indicator: string, title: string): ExportTable {
  const { t, name } = words
  return {
    title,
    period: ranking.period,
    asOf: ranking.city[indicator]?.asOf ?? ranking.asOf,
    columns: [
      { title: t('facet.group'), kind: 'text' },
      { title: t('judging.distribution.rank'), kind: 'count' },
      { title: t('departments.code'), kind: 'text' },
      { title: t('ranking.department'), kind: 'text' },
      ...figureColumns(words, title),
      ...(['pending', 'exempt', 'unknown'] as const).map((verdict) => ({ title: name(verdicts[verdict]), kind: 'count' as const })),
    ],
    rows: distributionGroups(ranking.departments, indicator).flatMap(({ group, rows }) =>
      rows.map(({ department, figure }) => [name(departmentGroups[group]), figure.rank, department.code, department.name, ...figureCells(words, figure), figure.pending, figure.exempt, figure.unknown]),
    ),
    notes: figureNotes(words, ranking.asked, [indicator]),
  }
}
