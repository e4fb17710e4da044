import { z } from 'zod'
import type { Day } from '../../metrics/time/day'
import type { Warehouse } from '../warehouse'
import type { Mark } from './fetch-file'
import type { Source } from './sources'

/** The marks of what a run fetched, by address. */
export type Marks = Readonly<Record<string, Mark>>

const marksShape = z.record(z.string(), z.object({ etag: z.string().nullable(), modified: z.string().nullable() }))

export const writtenMarks = (marks: Marks): string => JSON.stringify(marks)

/**
 * The marks by which a source may say that nothing has changed: those of the batch that stands, was observed today, and was
 * read as the source is read now. A file that is seen again on a later day is a new observation though it is the same, and is
 * fetched in full.
 */
export async function marksOf(warehouse: Warehouse, { id, profile }: Source, today: Day): Promise<Marks> {
  const [row] = await warehouse.query<{ marks: string | null }>(
    `SELECT r.marks FROM pull_run r JOIN batch b ON b.id = r.batch AND b.status = 'loaded' AND b.observed_on = CAST(:today AS DATE)
     JOIN source s ON s.id = r.source AND s.removed_at IS NULL AND s.made_at <= r.started_at
     WHERE r.source = :id AND r.outcome IN ('imported', 'held') AND NOT EXISTS (SELECT 1 FROM own_profile p WHERE p.name = :profile AND p.removed_at IS NULL AND p.made_at >= r.started_at)
     ORDER BY r.number DESC LIMIT 1`,
    { id, profile, today },
  )
  return row?.marks ? marksShape.parse(JSON.parse(row.marks)) : {}
}
