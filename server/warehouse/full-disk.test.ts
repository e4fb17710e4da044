import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyDataFolder } from '../e2e/data-folder'
import { noSmallDisk, onSmallDisk, type SmallDisk } from '../e2e/small-disk'
import { inWords } from './disk-full'
import { openWarehouse } from './index'

describe.skipIf(noSmallDisk !== '')(`the warehouse on a full disk${noSmallDisk}`, () => {
  let disk: string
  beforeAll(async () => {
    disk = await mkdtemp(join(tmpdir(), 'shuping-full-'))
  })
  afterAll(() => rm(disk, { recursive: true }))

  const onDisk = (work: (data: string, small: SmallDisk) => Promise<void>) =>
    onSmallDisk(disk, 32_000, async (small) => {
      const data = join(disk, 'data')
      await mkdir(data)
      await copyDataFolder('nothing', data)
      await work(data, small)
    })
  const manyRows = "INSERT INTO many SELECT i, 'x' || hash(i) FROM range(300000) r(i)"
  const told = (error: unknown) => inWords(error, disk)

  test('a commit that finds no room is what is told, not that it cannot be taken back a second time; what follows goes on', () =>
    onDisk(async (data, { leave, makeRoom }) => {
      const warehouse = await openWarehouse(data)
      await warehouse.run('CREATE TABLE many (i INTEGER, s VARCHAR)')
      leave(200)
      const failed = await warehouse.transaction((session) => session.run(manyRows)).catch((error: unknown) => error)
      expect(String(failed)).toMatch(/failed to commit.*no space left/is)
      expect(told(failed)).toMatchObject({ code: 'disk-full', status: 507, detail: { zh: expect.stringContaining(disk) as string, en: expect.stringContaining('MB left') as string } })
      makeRoom()
      expect(await warehouse.transaction((session) => session.run(manyRows))).toBe(300_000)
      await warehouse.close()
    }))

  test('what long work has committed stays in the log where the disk is nearly full: nothing stops the engine', () =>
    onDisk(async (data, { leave, makeRoom }) => {
      const warehouse = await openWarehouse(data)
      await warehouse.run('CREATE TABLE many (i INTEGER, s VARCHAR)')
      await warehouse.transaction((session) => session.run(manyRows), { names: { zh: '导入', en: 'Import' } })
      leave(0)
      expect(await warehouse.query('SELECT CAST(COUNT(*) AS INTEGER) AS n FROM many')).toEqual([{ n: 300_000 }])
      // Had there been a checkpoint without room, the engine would answer nothing any more.
      const stopped = await warehouse.run('CHECKPOINT').catch((error: unknown) => error)
      expect(told(stopped)).toMatchObject({ code: 'engine-stopped', status: 507 })
      expect(told(await warehouse.query('FROM many').catch((error: unknown) => error))).toMatchObject({ code: 'engine-stopped' })
      await warehouse.close()
      makeRoom()
      const again = await openWarehouse(data)
      expect(await again.query('SELECT CAST(COUNT(*) AS INTEGER) AS n FROM many')).toEqual([{ n: 300_000 }])
      await again.close()
    }))

  test('a folder that cannot be opened for want of room says so, and is opened once there is some', () =>
    onDisk(async (data, { leave, makeRoom }) => {
      leave(0)
      await expect(openWarehouse(data)).rejects.toMatchObject({ code: 'disk-full' })
      await expect(openWarehouse(join(disk, 'new', 'data'))).rejects.toMatchObject({ code: 'disk-full' })
      makeRoom()
      await (await openWarehouse(data)).close()
    }))
})
