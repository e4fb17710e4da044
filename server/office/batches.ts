import { rejectWords } from '../intake/check/reject-texts'
import type { Session, Warehouse } from '../warehouse'
import { storedNames, storedNotes } from '../warehouse/stored-names'
import type { Batch, Change, Reject } from './batch'

interface StoredBatch {
  readonly id: number
  readonly source: string
  readonly profile: string
  readonly files: string
  readonly observed_on: string
  readonly imported_at: string
  readonly who: string
  readonly why: string | null
  readonly withdrawn_by: string | null
  readonly withdrawn_at: string | null
  readonly withdrawn_why: string | null
  readonly status: Batch['status']
  readonly held: string | null
  readonly sample: boolean
  readonly rows_in: number
  readonly accepted: number
  readonly rejected: number
  readonly duplicate: number
  readonly records: string
  readonly notes: string
  readonly milliseconds: number
  readonly corrects: number | null
  readonly mended: number
}

/** How a batch was taken out; one of an older folder does not say by whom. */
export const withdrawalOf = ({ status, withdrawn_by, withdrawn_at, withdrawn_why }: Pick<StoredBatch, 'status' | 'withdrawn_by' | 'withdrawn_at' | 'withdrawn_why'>): Change | null =>
  status === 'withdrawn' ? { who: withdrawn_by ?? '', at: withdrawn_at ?? '', why: withdrawn_why } : null

const batchOf = (row: StoredBatch): Batch => ({
  id: row.id,
  source: row.source,
  profile: row.profile,
  files: JSON.parse(row.files) as Batch['files'],
  observedOn: row.observed_on,
  importedAt: row.imported_at,
  who: row.who,
  why: row.why,
  withdrawn: withdrawalOf(row),
  status: row.status,
  held: row.held === null ? null : storedNames(row.held),
  sample: row.sample,
  rows: row.rows_in,
  accepted: row.accepted,
  rejected: row.rejected,
  duplicate: row.duplicate,
  mended: row.mended,
  corrects: row.corrects,
  records: JSON.parse(row.records) as Batch['records'],
  milliseconds: row.milliseconds,
  notes: storedNotes(row.notes),
})

/** Every batch, the newest first. */
export async function batchesIn(warehouse: Warehouse): Promise<Batch[]> {
  const rows = await warehouse.query<StoredBatch>(
    `SELECT id, source, profile, files, observed_on, imported_at, who, status, held, sample,
       rows_in, accepted, rejected, duplicate, records, notes, milliseconds, why, withdrawn_by, withdrawn_at, withdrawn_why, corrects, COALESCE(m.mended, 0) AS mended
     FROM batch
     LEFT JOIN (
       SELECT r.batch, COUNT(DISTINCT (r.file, r.line)) AS mended FROM reject r JOIN batch c ON c.id = r.mended_by AND c.status = 'loaded' GROUP BY r.batch
     ) m ON m.batch = batch.id
     ORDER BY id DESC`,
  )
  return rows.map(batchOf)
}

/** A reject as its table keeps it. */
interface StoredReject {
  readonly batch: number
  readonly file: string
  readonly line: number
  readonly column_id: string
  readonly value: string | null
  readonly reason: string
  readonly remedy: string | null
  readonly original: string | null
  readonly mended_by: number | null
  readonly mended_who: string | null
  readonly mended_at: string | null
}

const rejectOf = ({ batch, file, line, column_id, value, reason, remedy, original, mended_by, mended_who, mended_at }: StoredReject): Reject => ({
  batch,
  file,
  line,
  value: value ?? '',
  ...rejectWords(column_id, reason, remedy ?? ''),
  original: original ?? '',
  mended: mended_by === null ? null : { batch: mended_by, who: mended_who ?? '', at: mended_at ?? '' },
})

const rejectsSql = `SELECT r.batch, r.file, r.line, r.column_id, r.value, r.reason, r.remedy, r.original, m.id AS mended_by, m.who AS mended_who, m.imported_at AS mended_at
  FROM reject r LEFT JOIN batch m ON m.id = r.mended_by AND m.status = 'loaded' WHERE r.batch = CAST(:batch AS INTEGER) ORDER BY r.file, r.line, r.column_id`

/** The same of a batch that is still being imported. */
export const rejectsNow = async (session: Session, batch: number): Promise<Reject[]> => (await session.query<StoredReject>(rejectsSql, { batch })).map(rejectOf)

/** The first rejected cells of a batch. */
export const firstRejects = async (session: Session, batch: number, most: number): Promise<Reject[]> => (await session.query<StoredReject>(`${rejectsSql} LIMIT ${most}`, { batch })).map(rejectOf)

/** Rejected cells of a batch in the order of the file, in pages. */
export async function* rejectsIn(warehouse: Warehouse, batch: number): AsyncIterable<readonly Reject[]> {
  for await (const page of warehouse.stream<StoredReject>(rejectsSql, { batch })) yield page.map(rejectOf)
}
