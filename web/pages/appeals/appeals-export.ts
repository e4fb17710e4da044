import { appealStates } from '../../../metrics/appeals/appeal'
import { verdicts } from '../../../metrics/indicators/verdict'
import type { ExportTable } from '../../../metrics/export/export-table'
import type { Appeal } from '../../../server/appeals/appeal'
import type { Words } from '../../text/use-words'

/** Every verdict that is objected to, a row each, with how far its appeal has come. */
export function appealsExport({ t, name }: Words, indicatorName: (id: string) => string, period: string, appeals: readonly Appeal[]): ExportTable {
  const titles = ['number', 'department', 'state', 'awaits', 'due', 'indicator', 'subject', 'first', 'corrected'] as const
  return {
    title: t('appeals.list', { period }),
    period,
    asOf: null,
    columns: titles.map((title) => ({ title: t(`appeals.${title}`), kind: title === 'number' ? 'count' : 'text' })),
    rows: appeals.flatMap(({ number, departmentName, state, awaits, dueOn, items }) =>
      items.map(({ indicator, subject, title, verdict, corrected }) => [
        number,
        departmentName,
        name(appealStates[state]),
        awaits && t(`appeals.side.${awaits}`),
        dueOn,
        indicatorName(indicator),
        title ?? subject,
        name(verdicts[verdict]),
        corrected && name(verdicts[corrected]),
      ]),
    ),
    notes: [],
  }
}
