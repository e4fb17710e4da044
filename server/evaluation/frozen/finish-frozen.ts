import { rm } from 'node:fs/promises'
import type { Warehouse } from '../../warehouse'
import { partOf, settle, unsettledIn } from './frozen-folder'
import { keptPeriods } from './register'

/** Brings to its end what was begun: a revision that was entered gets its place, any other goes, whether it failed or its process died. */
export async function finishFrozen(warehouse: Warehouse): Promise<void> {
  for (const { period, revision } of await unsettledIn(warehouse.folder)) {
    const entered = (await keptPeriods(warehouse, period)).some((one) => one.revision === revision)
    if (entered) await settle(warehouse.folder, period, revision)
    else await rm(partOf(warehouse.folder, period, revision), { recursive: true, force: true })
  }
}
