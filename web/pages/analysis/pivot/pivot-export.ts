import { type PivotMeasure, pivotMeasures } from '../../../../metrics/tally/pivot-measure'
import type { PivotLine, PivotTable } from '../../../../metrics/tally/pivot-table'
import type { ExportColumn, ExportTable } from '../../../../metrics/export/export-table'
import type { Words } from '../../../text/use-words'

interface PivotExport {
  readonly table: PivotTable
  readonly lines: readonly PivotLine[]
  readonly measures: readonly PivotMeasure[]
  readonly period: string
  readonly title: string
  readonly rowTitle: string
  readonly rowName: (key: string) => string
  readonly columnName: (key: string) => string
  readonly notes: readonly (readonly [string, string])[]
}

const kindOf = (measure: PivotMeasure): ExportColumn['kind'] => (measure === 'rate' ? 'share' : 'count')

/** The pivot as the screen shows it, its totals with it; totals that would mix indicators are empty. */
export function pivotExport({ t, name }: Words, { table, lines, measures, period, title, rowTitle, rowName, columnName, notes }: PivotExport): ExportTable {
  const of = (counts: PivotLine['total']) => measures.map((measure) => (counts ? pivotMeasures[measure].of(counts) : null))
  // The total of no columns is the only one: the measure says what it is.
  const titleOf = (head: string, measure: string) => (table.columns.length === 0 ? measure : measures.length === 1 ? head : `${head} ${measure}`)
  const heads = [...table.columns.map(({ key }) => columnName(key)), t('analysis.pivot.total')]
  return {
    title,
    period,
    asOf: table.asOf,
    columns: [
      { title: rowTitle, kind: 'text' },
      ...heads.flatMap((head) => measures.map((measure) => ({ title: titleOf(head, name(pivotMeasures[measure].names)), kind: kindOf(measure) }))),
    ],
    rows: [
      ...lines.map(({ key, cells, total }) => [rowName(key), ...cells.flatMap(of), ...of(total)]),
      [t('analysis.pivot.total'), ...table.columns.flatMap(({ total }) => of(total)), ...of(table.total)],
    ],
    notes: [...notes, [t('analysis.pivot.definition'), t('analysis.pivot.definitionText')]],
  }
}
