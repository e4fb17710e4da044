import type { RecordType } from '../../../metrics/records'
import type { Decision } from '../../../server/office/batch'
import type { ExportTable } from '../../../metrics/export/export-table'
import { minute } from '../../text/minute'
import type { Words } from '../../text/use-words'

/** What was decided, with what was replaced and withdrawn, who did it, when and why. */
export function decisionsExport({ t, name }: Words, period: string, { names, note, columns }: RecordType, decisions: readonly Decision[]): ExportTable {
  const text = (title: string) => ({ title, kind: 'text' as const })
  return {
    title: name(names),
    period,
    asOf: null,
    columns: [...columns.map((one) => text(name(one.names))), text(t('rules.state')), text(t('rules.change')), text(t('rules.why'))],
    rows: decisions.map((one) => [
      ...columns.map(({ id, values }) => {
        const value = one.cells[id] || null
        return value !== null && values?.[value] ? name(values[value]) : value
      }),
      t(one.withdrawn ? 'rules.withdrawn' : one.standing ? 'rules.inForce' : 'rules.replaced'),
      t('rules.made', { who: one.made.who, at: minute(one.made.at), batch: one.batch }) + (one.withdrawn ? t('list.semicolon') + t('rules.takenBack', { who: one.withdrawn.who, at: minute(one.withdrawn.at), why: one.withdrawn.why ?? '' }) : ''),
      one.made.why ?? null,
    ]),
    notes: [[name(names), name(note)]],
  }
}
