import { indicators } from '../../../metrics/indicators'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import type { Ranking } from '../../../metrics/scoring/ranking'
import type { ExportCell, ExportColumn, ExportTable } from '../../../metrics/export/export-table'
import { figureCells, figureColumns } from '../../export/figure-cells'
import { slotOf } from '../../parts/slot'
import type { Words } from '../../text/use-words'
import type { Placed, Section } from './arrange'
import type { Column } from './columns'
import type { Measure } from './measure'

interface RankingExport {
  readonly ranking: Ranking
  readonly sections: readonly Section[]
  readonly columns: readonly Column[]
  readonly measure: Measure | null
  /** What the value of a comparison is that of. */
  readonly besides: string
  readonly why: (placed: Placed) => string | null
  /** The sentences of the page: slice, comparison, what is not shown. */
  readonly notes: readonly string[]
}

/** The ranking as the screen shows it: every department in its order, figures as numbers with their n and state. */
export function rankingExport(words: Words, { ranking, sections, columns, measure, besides, why, notes }: RankingExport): ExportTable {
  const { t, name } = words
  const heads = (column: Column): ExportColumn[] => {
    if (column.kind === 'score') return [{ title: t('ranking.score'), kind: 'score' }]
    if (column.kind === 'figure') return figureColumns(words, name(column.measure.names))
    if (column.kind === 'base') return [{ title: besides, kind: measure === null ? 'score' : 'share' }]
    return [{ title: t(`ranking.${column.kind}`), kind: column.kind === 'change' ? 'score' : 'count' }]
  }
  const cells = ({ department, contrast }: Placed, column: Column): ExportCell[] => {
    if (column.kind === 'score') return [department.score]
    if (column.kind === 'figure') return figureCells(words, slotOf(department, column.measure).figure)
    if (column.kind === 'base') return [contrast?.base ?? null]
    return [(column.kind === 'change' ? contrast?.points : contrast?.places) ?? null]
  }
  const text = (title: string): ExportColumn => ({ title, kind: 'text' })
  const shown = [...new Set(columns.flatMap((column) => (column.kind === 'figure' ? column.measure.indicators : [])))]
  return {
    title: t('nav.ranking'),
    period: ranking.period,
    asOf: ranking.asOf,
    columns: [{ title: t('ranking.rank'), kind: 'count' }, text(t('ranking.department')), text(t('departments.code')), text(t('facet.group')), ...columns.flatMap(heads), text(t('ranking.export.why'))],
    rows: sections.flatMap(({ ranked, unranked }) =>
      [...ranked, ...unranked].map((placed): ExportCell[] => {
        const { department, rank } = placed
        return [rank, department.name, department.code, name(departmentGroups[department.group]), ...columns.flatMap((column) => cells(placed, column)), rank === null ? why(placed) : null]
      }),
    ),
    notes: [
      ...notes.map((one) => [t('ranking.export.slice'), one] as const),
      ...shown.flatMap((id) => {
        const indicator = indicators.get(id)
        return indicator ? [[name(indicator.names), name(indicator.formula)] as const] : []
      }),
    ],
  }
}
