import { departmentGroups } from '../../../../metrics/vocabulary/department-group'
import type { ShownRanking } from '../../../api/ranking'
import type { ExportTable } from '../../../../metrics/export/export-table'
import { sliceText } from '../../../slice/slice-text'
import type { Words } from '../../../text/use-words'
import { leftReasons } from './left-reasons'
import type { LeftOut, ScatterPoint } from './scatter-points'

interface Scatter {
  readonly points: readonly ScatterPoint[]
  readonly left: readonly LeftOut[]
  /** Names of the indicators. */
  readonly x: string
  readonly y: string
  readonly title: string
}

/** The dots as a table, those that could not be drawn with their reasons after them. */
export function scatterExport(words: Words, ranking: ShownRanking, { points, left, x, y, title }: Scatter): ExportTable {
  const { t, name } = words
  return {
    title,
    period: ranking.period,
    asOf: ranking.asOf,
    columns: [
      { title: t('ranking.department'), kind: 'text' },
      { title: t('departments.code'), kind: 'text' },
      { title: t('facet.group'), kind: 'text' },
      ...[x, y].flatMap((one) => [{ title: one, kind: 'share' } as const, { title: `${one} n`, kind: 'count' } as const]),
      { title: t('analysis.scatter.reason'), kind: 'text' },
    ],
    rows: [
      ...points.map((one) => [one.name, one.code, name(departmentGroups[one.group]), one.x.rate, one.x.n, one.y.rate, one.y.n, null]),
      ...left.map((one) => [one.name, one.code, name(departmentGroups[one.group]), null, null, null, null, leftReasons(words, one, x, y)]),
    ],
    notes: [[t('analysis.pivot.slice'), sliceText(words, ranking.asked)]],
  }
}
