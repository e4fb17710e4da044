import { recordTypes, seenTable, stateTable } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { resolvedTable } from '../../warehouse/record-sql'
import { sampleBesideReal } from '../mistakes'

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
  // Nothing real stands beside a sample, so that whatever is there belongs to it.
  const tables = [...recordTypes.values()].flatMap((type) => [seenTable(type), stateTable(type), ...(type.match ? [resolvedTable(type)] : [])])
  for (const table of [...tables, 'reject', 'delivery', 'batch', 'department_name']) await session.run(`DELETE FROM ${table}`)
  return true
}
