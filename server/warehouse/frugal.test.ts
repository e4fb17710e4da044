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

const limit = async () => (await warehouse.query("SELECT current_setting('memory_limit') AS held"))[0]?.held

test('frugal work has its own limit, and gives the usual one back, also when it fails', async () => {
  const usual = await limit()
  expect(await warehouse.transaction((session) => frugally(session, limit))).toBe('512.0 MiB')
  expect(await limit()).toBe(usual)
  await expect(warehouse.transaction((session) => frugally(session, () => Promise.reject(new Error('no'))))).rejects.toThrow('no')
  expect(await limit()).toBe(usual)
})
