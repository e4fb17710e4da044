import { recordTypes, seenTable } from '../../metrics/records'
import type { Session } from './warehouse'

/** Rows that the engine stores and scans as one: fewer are scanned by one thread in any case. */
export const rowGroup = 122_880

/**
 * Commits what a transaction has stored of the rows of a batch that is not entered yet, and begins the rest of it: the
 * engine scans committed rows with all threads, and those of the transaction itself with one. Nobody sees the rows: what
 * is delivered counts by its batch. Until `enter` they are dropped by the next import and by the next opening.
 */
export async function setAside(session: Session, batch: number): Promise<void> {
  await session.run(`INSERT INTO set_aside VALUES (${batch})`)
  await session.run('COMMIT')
  await session.run('BEGIN')
}

/** Says that a batch is entered: its rows stay. */
export const enter = (session: Session): Promise<number> => session.run('DELETE FROM set_aside')

/** Drops the rows of a batch that was never entered, since its import failed or its process ended. */
export async function dropSetAside(session: Session): Promise<void> {
  for (const { batch } of await session.query<{ batch: number }>('SELECT batch FROM set_aside'))
    for (const table of ['reject', ...[...recordTypes.values()].map(seenTable)]) await session.run(`DELETE FROM ${table} WHERE batch = ${batch}`)
  await enter(session)
}
