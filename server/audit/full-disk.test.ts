import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
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
import { headsFile } from './heads'
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

test.skipIf(noSmallDisk !== '')(`a full disk that has no room for the line aside alone is nobody's error, and the next entry or opening writes it${noSmallDisk}`, async () => {
  const [disk, data] = [await mkdtemp(join(tmpdir(), 'shuping-full-aside-')), await mkdtemp(join(tmpdir(), 'shuping-aside-'))]
  await onSmallDisk(disk, 64, async ({ leave, makeRoom }) => {
    await copyDataFolder('nothing', data)
    await writeFile(join(disk, 'heads'), '')
    await rm(headsFile(data), { force: true })
    await symlink(join(disk, 'heads'), headsFile(data))
    const warehouse = await openWarehouse(data)
    const enter = async (audit: Audit): Promise<void> => audit.enter({ deed: 'freeze', about: '2015-Q1', who: '张三' })
    leave(0)
    const audit = await Audit.open(warehouse)
    await enter(audit)
    const full = await Audit.open(warehouse)
    expect((await verifyAudit(warehouse)).broken).toEqual({ number: 1, kind: 'aside' })
    makeRoom()
    await enter(full)
    expect(await verifyAudit(warehouse)).toMatchObject({ entries: 2, broken: null, late: [1] })
    await warehouse.close()
  })
  await Promise.all([rm(disk, { recursive: true }), rm(data, { recursive: true })])
})
