import { floorPercent } from '../../../metrics/scoring/rate'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import type { ShownRanking } from '../../api/ranking'
import type { ExportCell, ExportTable } from '../../../metrics/export/export-table'
import type { Words } from '../../text/use-words'

/** The map as a table: the value where there is one, the word for its state where there is none. */
export function heatTable({ t }: Pick<Words, 't'>, indicatorName: (id: string) => string, { period, asOf }: Pick<ShownRanking, 'period' | 'asOf'>, group: string, departments: readonly RankedDepartment[], columns: readonly string[]): ExportTable {
  const cell = ({ indicators }: RankedDepartment, id: string): ExportCell => {
    const figure = indicators[id]
    if (!figure) return t('state.not-applicable')
    if (figure.state === 'value') return figure.rate
    if (figure.state !== 'progress') return t(`state.${figure.state}`)
    const whole = figure.met + figure.pending
    return `${t('state.progress')} ${whole === 0 ? '—' : floorPercent(figure.met, whole)}`
  }
  return {
    title: `${t('overview.heat.title')} ${group}`,
    period,
    asOf,
    columns: [{ title: t('departments.code'), kind: 'text' }, { title: t('ranking.department'), kind: 'text' }, { title: t('ranking.rank'), kind: 'count' }, ...columns.map((id) => ({ title: indicatorName(id), kind: 'share' as const }))],
    rows: departments.map((one) => [one.code, one.name, one.rank, ...columns.map((id) => cell(one, id))]),
    notes: [],
  }
}
