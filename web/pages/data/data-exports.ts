import { recordTypes } from '../../../metrics/records'
import { batchStatuses } from '../../../metrics/vocabulary/batch-status'
import type { ExportColumn, ExportTable } from '../../../metrics/export/export-table'
import type { Batch } from '../../../server/office/batch'
import type { UnmatchedName } from '../../../server/office/unmatched'
import { minute } from '../../text/minute'
import type { Words } from '../../text/use-words'

const text = (title: string): ExportColumn => ({ title, kind: 'text' })
const count = (title: string): ExportColumn => ({ title, kind: 'count' })

/** Every batch with its files and their hashes, what it brought, who did what with it and why. */
export function batchesExport({ t, name, number }: Words, batches: readonly Batch[]): ExportTable {
  return {
    title: t('data.batches'),
    period: null,
    asOf: null,
    columns: [
      count(t('data.batch')),
      ...(['source', 'profile', 'observed'] as const).map((one) => text(t(`data.${one}`))),
      ...(['rows', 'accepted', 'rejected', 'duplicate'] as const).map((one) => count(t(`data.${one}`))),
      text(t('rules.state')),
      text(t('rules.change')),
      text(t('data.why')),
      text(t('data.recordsOf')),
      text(t('data.fileNames')),
      text(t('data.note')),
    ],
    rows: batches.map((batch) => [
      batch.id,
      batch.source,
      batch.profile,
      batch.observedOn,
      batch.rows,
      batch.accepted,
      batch.rejected,
      batch.duplicate,
      name(batchStatuses[batch.status]) + (batch.held ? t('list.comma') + name(batch.held) : ''),
      t('data.made', { who: batch.who, at: minute(batch.importedAt) }) + (batch.withdrawn ? t('list.semicolon') + t('rules.takenBack', { who: batch.withdrawn.who, at: minute(batch.withdrawn.at), why: batch.withdrawn.why ?? '' }) : ''),
      batch.why,
      Object.entries(batch.records)
        .filter(([, records]) => records > 0)
        .map(([id, records]) => `${name(recordTypes.get(id)?.names ?? { zh: id, en: id })} ${number.count(records)}`)
        .join(t('list.comma')),
      batch.files.map((file) => `${file.name} SHA-256 ${file.sha256}`).join(t('list.semicolon')),
      batch.notes.map(name).join(t('list.semicolon')),
    ]),
    notes: [],
  }
}

/** Names of departments that nobody could match, with how many rows wait for each, and whose they may be. */
export const unmatchedExport = ({ t }: Words, names: readonly UnmatchedName[]): ExportTable => ({
  title: t('data.unmatchedTitle'),
  period: null,
  asOf: null,
  columns: [text(t('data.wording')), count(t('data.rows')), text(t('data.batch')), text(t('data.nearest'))],
  rows: names.map(({ name, rows, batches, candidates }) => [
    name,
    rows,
    batches.map(({ batch, source }) => `#${batch} ${source}`).join(t('list.comma')),
    candidates.map((one) => `${one.name} ${one.code}`).join(t('list.comma')),
  ]),
  notes: [[t('data.unmatchedTitle'), t('data.unmatchedNote')]],
})
