import { dimensions } from '../../../metrics/dimensions'
import { type Indicator, indicators } from '../../../metrics/indicators'
import { verdicts, type VerdictRow } from '../../../metrics/indicators/verdict'
import type { Names } from '../../../metrics/names'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import type { FixList } from '../../../server/office/fixes'
import type { Evaluation } from '../../api/evaluation'
import type { ShownRanking } from '../../api/ranking'
import type { ExportTable } from '../../../metrics/export/export-table'
import { figureCells, figureColumns } from '../../export/figure-cells'
import { figureNotes } from '../../export/figure-notes'
import { valueNames } from '../../text/dimension-words'
import { minute } from '../../text/minute'
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
    columns: [text(t('indicators.indicator')), ...figureColumns(words, t('distribution.figure')), text(t('explain.target')), count(t('department.items')), count(t('ranking.rank')), { title: t('ranking.score'), kind: 'score' }],
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
      row ? reason({ name }, indicator, row) : null,
      row?.due_on ?? null,
      Math.round(gain * 100) / 100,
    ]),
    notes: [[t('fixes.title'), t('fixes.note', { shown: fixes.length, total })]],
  }
}

/** The words of a row's reason; a code without words as it is. */
export const reason = ({ name }: Pick<Words, 'name'>, indicator: string, row: Pick<VerdictRow, 'reason'>): string => {
  const words = indicators.get(indicator)?.reasons[row.reason]
  return words ? name(words) : row.reason
}

/** The rows behind a figure, each with the batch and line that it came from. */
export function rowsExport(words: Words, evaluation: Evaluation, asOf: string | null, { id, names, dimensions: own }: Indicator, department: string, rows: readonly VerdictRow[]): ExportTable {
  const { t, name } = words
  const shown = dimensions.filter((one) => own.includes(one.id))
  return {
    title: `${name(names)} ${department}`,
    period: evaluation.period,
    asOf,
    columns: [
      text(t('rows.subject')),
      text(t('rows.id')),
      ...shown.map((one) => text(name(one.names))),
      text(t('rows.verdict')),
      text(t('rows.reason')),
      text(t('rows.due')),
      text(t('rows.done')),
      count(t('rows.days.calendar')),
      count(t('rows.items')),
      count(t('rows.batch')),
      text(t('rows.file')),
      count(t('rows.lineNumber')),
    ],
    rows: rows.map((row) => [
      row.title,
      row.subject,
      ...shown.map((one) => (row.dimensions[one.id] == null ? t('rows.blank') : name(valueNames(one.id, row.dimensions[one.id]!)))),
      name(verdicts[row.verdict]),
      reason(words, id, row),
      instant(row.due_at, row.due_on),
      instant(row.done_at, row.done_on),
      row.days,
      row.count,
      row.batch,
      row.file,
      row.line,
    ]),
    notes: figureNotes(words, evaluation, [id]),
  }
}

/** A day, or day and minute where the source says the time; both are Shanghai wall time. */
export const instant = (at: string | null, on: string | null): string | null => (at !== null ? minute(at) : on)
