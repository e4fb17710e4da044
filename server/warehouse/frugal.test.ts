import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWarehouse, type Warehouse } from '.'
import { frugally } from './frugal'

let folder: string
let warehouse: Warehouse
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuping-frugal-'))
  warehouse = await openWarehouse(folder)
})
afterAll(async () => {
  await warehouse.close()
  await rm(folder, { recursive: true })
})

const settings = async () => Object.values((await warehouse.query("SELECT current_setting('memory_limit') AS held, current_setting('preserve_insertion_order') AS ordered"))[0] ?? {})

test('frugal work has its own limit and order, and gives the usual ones back, also when it fails', async () => {
  const usual = await settings()
  expect(await frugally(warehouse, settings)).toEqual(['400.0 MiB', false])
  expect(await settings()).toEqual(usual)
  const failing = warehouse.transaction((session) => frugally(warehouse, () => session.query("SELECT error('no room') FROM batch UNION ALL SELECT error('no room')")))
  await expect(failing).rejects.toThrow('no room')
  expect(await settings()).toEqual(usual)
})
