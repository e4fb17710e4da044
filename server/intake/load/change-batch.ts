import type { WithdrawRequest } from '../../office/batch'
import type { Session, Warehouse } from '../../warehouse'
import { writeReference } from '../../warehouse/reference'
import { storedNames, storedNotes } from '../../warehouse/stored-names'
import { wallTime } from '../../warehouse/wall-clock'
import { batchUnknown } from '../mistakes'
import { works } from '../../office/work'
import { applyBatch } from './apply'
import { releaseNote } from './batch-row'
import { rebuildDepartments } from './departments'

/** Lets a held batch in, for a reason that is kept with it. */
export async function releaseBatch(session: Session, id: number, reason: string): Promise<void> {
  const [row] = await session.query<{ notes: string; held: string | null }>('SELECT notes, held FROM batch WHERE id = CAST(:id AS INTEGER)', { id })
  const notes = JSON.stringify([...storedNotes(row?.notes ?? '[]'), releaseNote(storedNames(row?.held ?? ''), reason)])
  await session.run("UPDATE batch SET status = 'loaded', held = NULL, released = :reason, notes = :notes WHERE id = CAST(:id AS INTEGER)", { id, reason, notes })
  await applyBatch(session, id, await rebuildDepartments(session))
  await writeReference(session)
}

/**
 * Lets a held batch in; one that is not held stays as it is.
 *
 * @throws Mistake when there is no such batch, or it contradicts what stands.
 */
export const releaseHeld = (warehouse: Warehouse, { batch: id, who, why }: WithdrawRequest): Promise<void> =>
  warehouse.transaction(async (session) => {
    const [row] = await session.query<{ status: string }>('SELECT status FROM batch WHERE id = CAST(:id AS INTEGER)', { id })
    if (!row) throw batchUnknown(id)
    if (row.status === 'held') await releaseBatch(session, id, `${why}（${who}）`)
  }, works.release(id))

/**
 * Takes a batch, with its corrections, out of every figure that is still open; what it brought stays on record. Withdrawing it again changes
 * nothing, and the same files can be imported anew.
 *
 * @throws Mistake when there is no such batch, or what is left contradicts itself.
 */
export const withdrawBatch = (warehouse: Warehouse, { batch: id, who, why }: WithdrawRequest): Promise<void> =>
  warehouse.transaction(async (session) => {
    const [row] = await session.query<{ status: string }>('SELECT status FROM batch WHERE id = CAST(:id AS INTEGER)', { id })
    if (!row) throw batchUnknown(id)
    if (row.status === 'withdrawn') return
    const corrections = await session.query<{ id: number }>("SELECT id FROM batch WHERE corrects = CAST(:id AS INTEGER) AND status <> 'withdrawn' ORDER BY id", { id })
    for (const one of [id, ...corrections.map((correction) => correction.id)]) {
      await session.run(
        "UPDATE batch SET status = 'withdrawn', withdrawn_by = :who, withdrawn_at = CAST(:at AS TIMESTAMP), withdrawn_why = :why WHERE id = CAST(:one AS INTEGER)",
        { one, who, why, at: wallTime() },
      )
      await applyBatch(session, one, await rebuildDepartments(session))
    }
    await writeReference(session)
  }, works.withdraw(id))
