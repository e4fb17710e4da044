import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyDataFolder } from '../e2e/data-folder'
import { noSmallDisk, onSmallDisk } from '../e2e/small-disk'
import { unknownBatch } from '../office/mistakes'
import type { HoldingOffice } from '../office/office'
import { openWarehouse } from '../warehouse'
import { Audit } from './audit'
import { audited } from './audited'
import { verifyAudit } from './verify'

test.skipIf(noSmallDisk !== '')(`where the disk is too full for an entry, what was done is told as done, and what was refused as it was refused${noSmallDisk}`, async () => {
  const disk = await mkdtemp(join(tmpdir(), 'shuping-full-audit-'))
  await onSmallDisk(disk, 32_000, async ({ leave, makeRoom }) => {
    const data = join(disk, 'data')
    await mkdir(data)
    await copyDataFolder('nothing', data)
    const warehouse = await openWarehouse(data)
    const withdraw: HoldingOffice['withdraw'] = ({ batch }) => {
      leave(0)
      return batch === 1 ? Promise.resolve() : Promise.reject(unknownBatch(String(batch)))
    }
    const office = audited(warehouse, await Audit.open(warehouse), { withdraw } as HoldingOffice)
    // Longer than what a page of the log has left.
    const why = '误报'.repeat(5000)
    await expect(office.withdraw({ batch: 1, who: '张三', why })).rejects.toMatchObject({ code: 'done-not-entered', status: 507 })
    await expect(office.withdraw({ batch: 2, who: '张三', why })).rejects.toMatchObject({ code: 'unknown-batch' })
    makeRoom()
    expect(await verifyAudit(warehouse)).toMatchObject({ entries: 0, broken: null })
    await warehouse.close()
  })
  await rm(disk, { recursive: true })
})
