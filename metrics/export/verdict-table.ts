import { dimensions } from '../dimensions'
import { valueNames } from '../tally/value-names'
import { type Indicator, indicators } from '../indicators'
import { verdicts, type VerdictRow } from '../indicators/verdict'
import type { Names } from '../names'
import { minute } from '../time/minute'
import type { ExportCell, ExportColumn } from './export-table'

type Name = (names: Names) => string

const words = {
  subject: { zh: '事项', en: 'Subject' },
  id: { zh: '标识', en: 'Id' },
  verdict: { zh: '判定', en: 'Verdict' },
  reason: { zh: '理由', en: 'Reason' },
  due: { zh: '应于', en: 'Due' },
  done: { zh: '实于', en: 'Done' },
  days: { working: { zh: '用时（工作日）', en: 'Working days' }, calendar: { zh: '用时（天）', en: 'Days' } },
  items: { zh: '件数', en: 'Items' },
  batch: { zh: '批次', en: 'Batch' },
  file: { zh: '文件', en: 'File' },
  line: { zh: '行号', en: 'Line' },
  indicatorCode: { zh: '指标代码', en: 'Indicator code' },
  departmentCode: { zh: '部门代码', en: 'Department code' },
  verdictCode: { zh: '判定代码', en: 'Verdict code' },
  reasonCode: { zh: '理由代码', en: 'Reason code' },
  blank: { zh: '未载明', en: 'not stated' },
} as const

/** A day, or day and minute where the source says the time; both are Shanghai wall time. */
export const instant = (at: string | null, on: string | null): string | null => (at !== null ? minute(at) : on)

/** The words of a row's reason; a code without words as it is. */
export const reasonWords = (name: Name, indicator: string, { reason }: Pick<VerdictRow, 'reason'>): string => {
  const known = indicators.get(indicator)?.reasons[reason]
  return known ? name(known) : reason
}

/** The rows behind a figure as a table to be taken away: in words, with the batch and line of each, its codes at the end. The page's file and the server's stream are the same. */
export function verdictTable({ id, dimensions: own, days }: Indicator, name: Name): { readonly columns: readonly ExportColumn[]; readonly cellsOf: (row: VerdictRow) => ExportCell[] } {
  const shown = dimensions.filter((one) => own.includes(one.id))
  const text = (names: Names) => ({ title: name(names), kind: 'text' as const })
  const count = (names: Names) => ({ title: name(names), kind: 'count' as const })
  return {
    columns: [
      text(words.subject),
      text(words.id),
      ...shown.map(({ names }) => text(names)),
      text(words.verdict),
      text(words.reason),
      text(words.due),
      text(words.done),
      count(words.days[days ?? 'calendar']),
      count(words.items),
      count(words.batch),
      text(words.file),
      count(words.line),
      text(words.indicatorCode),
      text(words.departmentCode),
      text(words.verdictCode),
      text(words.reasonCode),
    ],
    cellsOf: (row) => [
      row.title,
      row.subject,
      ...shown.map((one) => name(row.dimensions[one.id] == null ? words.blank : valueNames(one.id, row.dimensions[one.id]!))),
      name(verdicts[row.verdict]),
      reasonWords(name, id, row),
      instant(row.due_at, row.due_on),
      instant(row.done_at, row.done_on),
      row.days,
      row.count,
      row.batch,
      row.file,
      row.line,
      row.indicator,
      row.department,
      row.verdict,
      row.reason,
    ],
  }
}

/** How an indicator is defined, as a note of a table. */
export const definitionNote = ({ names, formula }: Pick<Indicator, 'names' | 'formula'>, name: Name): readonly [string, string] => [name(names), name(formula)]
