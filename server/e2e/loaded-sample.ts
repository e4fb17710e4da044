import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { openWarehouse, type Warehouse } from '../warehouse'
import { copyDataFolder } from './data-folder'

/** A store that holds the committed sample, for the tests of one suite. */
export function loadedSample(): () => Warehouse {
  let folder: string
  let warehouse: Warehouse
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuping-sample-'))
    await copyDataFolder('sample', folder)
    warehouse = await openWarehouse(folder)
  })
  afterAll(async () => {
    await warehouse.close()
    await rm(folder, { recursive: true, force: true })
  })
  return () => warehouse
}
