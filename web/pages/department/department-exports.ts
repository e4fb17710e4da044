import { type Indicator, indicators } from '../../../metrics/indicators'
import { verdicts, type VerdictRow } from '../../../metrics/indicators/verdict'
import type { Names } from '../../../metrics/names'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import type { FixList } from '../../../server/office/fixes'
import type { Evaluation } from '../../api/evaluation'
import type { ShownRanking } from '../../api/ranking'
import type { ExportTable } from '../../../metrics/export/export-table'
import { reasonWords, verdictTable } from '../../../metrics/export/verdict-table'
import { figureCells, figureColumns } from '../../export/figure-cells'
import { figureNotes } from '../../export/figure-notes'
import type { Words } from '../../text/use-words'

const text = (title: string) => ({ title, kind: 'text' as const })
const count = (title: string) => ({ title, kind: 'count' as const })
const namesOf = (id: string): Names => indicators.get(id)?.names ?? { zh: id, en: id }

/** Every figure of a department with its target, its distance in whole items and its rank. */
export function figuresExport(words: Words, ranking: ShownRanking, department: RankedDepartment, ids: readonly string[]): ExportTable {
  const { t, name, number } = words
  return {
    title: department.name,
    period: ranking.period,
    asOf: ranking.asOf,
    columns: [text(t('indicators.indicator')), ...figureColumns(words, t('indicators.figure')), text(t('explain.target')), count(t('department.items')), count(t('ranking.rank')), { title: t('ranking.score'), kind: 'score' }],
    rows: ids.map((id) => {
      const figure = department.indicators[id] ?? null
      return [name(namesOf(id)), ...figureCells(words, figure), figure?.target ? number.target(figure.target) : null, figure?.distance?.items ?? null, figure?.rank ?? null, figure?.score ?? null]
    }),
    notes: figureNotes(words, ranking.asked, ids),
  }
}

/** What is to be fixed, the most worth first. */
export function fixesExport({ t, name }: Words, { period }: Evaluation, asOf: string | null, department: string, { fixes, total }: Pick<FixList, 'fixes' | 'total'>): ExportTable {
  return {
    title: `${t('fixes.title')} ${department}`,
    period,
    asOf,
    columns: [text(t('rows.subject')), text(t('rows.id')), text(t('indicators.indicator')), text(t('rows.verdict')), text(t('rows.reason')), text(t('rows.due')), { title: t('fixes.gain'), kind: 'number' }],
    rows: fixes.map(({ indicator, kind, gain, row }) => [
      row ? (row.title ?? row.subject) : t('fixes.deliver'),
      row?.subject ?? null,
      name(namesOf(indicator)),
      kind === 'not-reported' ? t('state.not-reported') : name(verdicts[kind]),
      row ? reasonWords(name, indicator, row) : null,
      row?.due_on ?? null,
      Math.round(gain * 100) / 100,
    ]),
    notes: [[t('fixes.title'), t('fixes.note', { shown: fixes.length, total })]],
  }
}

/** The rows behind a figure, each with the batch and line that it came from. */
export function rowsExport(words: Words, evaluation: Evaluation, asOf: string | null, indicator: Indicator, department: string, rows: readonly VerdictRow[]): ExportTable {
  const { columns, cellsOf } = verdictTable(indicator, words.name)
  return { title: `${words.name(indicator.names)} ${department}`, period: evaluation.period, asOf, columns, rows: rows.map(cellsOf), notes: figureNotes(words, evaluation, [indicator.id]) }
}
