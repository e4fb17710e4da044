import { recordTypes, seenTable, stateTable } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { resolvedTable } from '../../warehouse/record-sql'
import { sampleBesideReal } from '../mistakes'
import { applyBatch } from './apply'
import { rebuildDepartments } from './departments'

/**
 * Keeps sample and real data apart: takes the sample out before the first real batch.
 *
 * @param sample whether what comes now is sample data.
 * @returns whether a sample was taken out.
 * @throws Mistake when a sample would join real data.
 */
export async function separateSample(session: Session, sample: boolean): Promise<boolean> {
  const [present] = await session.query<{ samples: number; real: number }>('SELECT COUNT(CASE WHEN sample THEN 1 END) AS samples, COUNT(CASE WHEN NOT sample THEN 1 END) AS real FROM batch')
  if (sample && (present?.real ?? 0) > 0) throw sampleBesideReal()
  if (sample || (present?.samples ?? 0) === 0) return false
  // Beside a sample stand decisions of the office at most; what they say is derived anew without it.
  const invented = 'SELECT id FROM batch WHERE sample'
  for (const type of recordTypes.values()) {
    for (const table of [seenTable(type), ...(type.match ? [resolvedTable(type)] : [])]) await session.run(`DELETE FROM ${table} WHERE batch IN (${invented})`)
    await session.run(`DELETE FROM ${stateTable(type)}`)
  }
  for (const table of ['reject', 'delivery']) await session.run(`DELETE FROM ${table} WHERE batch IN (${invented})`)
  await session.run('DELETE FROM department_name')
  await session.run('DELETE FROM batch WHERE sample')
  const decided = await session.query<{ id: number }>("SELECT id FROM batch WHERE status = 'loaded' ORDER BY id")
  await rebuildDepartments(session)
  for (const { id } of decided) await applyBatch(session, id, [])
  return true
}
