import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noSmallDisk, onSmallDisk } from '../../e2e/small-disk'
import { openOffice } from '../../office/local'
import { filledOffice } from './fixture/small-office'

const [period, deed] = ['2015-Q2', { who: '经办人', why: '季度通报' }]

test.skipIf(noSmallDisk !== '')(`a period that is frozen on a full disk stays open, leaves nothing half-written, and is frozen once there is room${noSmallDisk}`, async () => {
  const small = await filledOffice()
  const before = await small.office.ranking({ period })
  await small.office.close()
  const disk = await mkdtemp(join(tmpdir(), 'shuping-full-'))
  await onSmallDisk(disk, 64_000, async ({ leave, makeRoom }) => {
    const data = join(disk, 'data')
    await mkdir(data)
    await cp(small.folder, data, { recursive: true })
    const office = await openOffice(data)
    // No room for the first kept file; room for all of them, and none for the store.
    for (const kilobytes of [0, 600]) {
      leave(kilobytes)
      await expect(office.freeze({ period, ...deed })).rejects.toMatchObject({ code: 'disk-full', status: 507 })
      expect([(await office.period(period)).state, await readdir(join(data, 'frozen', period))]).toEqual(['open', []])
      makeRoom()
    }
    await office.close()
    const again = await openOffice(data)
    expect(await again.ranking({ period })).toEqual(before)
    expect(await again.freeze({ period, ...deed })).toMatchObject({ state: 'frozen', revision: 0 })
    expect((await again.verify(period)).differences).toEqual([])
    await again.close()
  })
  for (const folder of [disk, small.folder]) await rm(folder, { recursive: true })
})
