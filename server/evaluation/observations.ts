import type { Day } from '../../metrics/time/day'
import type { Session } from '../warehouse'

/** Newest observation day of each source of a record type, by record type. */
export type Observations = ReadonlyMap<string, readonly Day[]>

/** What the loaded batches observed: a source counts for the record types that it delivered. */
export async function newestObservations(session: Session): Promise<Observations> {
  const rows = await session.query<{ type: string; newest: Day }>(
    `SELECT d.type AS type, b.source AS source, MAX(b.observed_on) AS newest
     FROM delivery d JOIN batch b ON b.id = d.batch AND b.status = 'loaded' GROUP BY d.type, b.source`,
  )
  const newest = new Map<string, Day[]>()
  for (const { type, newest: day } of rows) newest.set(type, [...(newest.get(type) ?? []), day])
  return newest
}
