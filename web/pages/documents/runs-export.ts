import type { ExportTable } from '../../../metrics/export/export-table'
import { documentKind } from '../../../metrics/vocabulary/document-kind'
import type { DocumentRun } from '../../../server/office/document-runs'
import { minute } from '../../text/minute'
import type { Words } from '../../text/use-words'

/** The log of documents: what was made or failed, for whom, with the hash of each file. */
export function runsExport({ t, name }: Words, runs: readonly DocumentRun[]): ExportTable {
  const text = (title: string) => ({ title, kind: 'text' as const })
  return {
    title: t('documents.runs'),
    period: null,
    asOf: null,
    columns: [
      { title: t('documents.number'), kind: 'count' },
      ...(['at', 'who', 'kind', 'period', 'asOf', 'result', 'file'] as const).map((one) => text(t(`documents.${one}`))),
      text('SHA-256'),
    ],
    rows: runs.map(({ number, startedAt, who, kind, period, asOf, outcome, repaired, reason, file, sha256 }) => [
      number,
      minute(startedAt),
      who,
      name(documentKind(kind)),
      period,
      asOf,
      outcome === 'made' ? t('documents.done') : t(repaired ? 'documents.repaired' : 'documents.failed') + (reason ? t('list.comma') + name(reason) : ''),
      file,
      sha256,
    ]),
    notes: [],
  }
}
