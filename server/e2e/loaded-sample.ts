import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { sampleObservedOn } from '../../sample-data'
import { sampleFolder } from '../checkout'
import { importFiles } from '../intake'
import { openWarehouse, type Warehouse } from '../warehouse'

/** A store that holds the committed sample, for the tests of one suite. */
export function loadedSample(): () => Warehouse {
  let folder: string
  let warehouse: Warehouse
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuping-sample-'))
    warehouse = await openWarehouse(folder)
    const files = (await readdir(sampleFolder)).filter((name) => name.endsWith('.csv')).map((name) => join(sampleFolder, name))
    await importFiles(warehouse, { files, profile: 'template', observedOn: sampleObservedOn, who: 'test', sample: true }, () => undefined)
  })
  afterAll(async () => {
    await warehouse.close()
    await rm(folder, { recursive: true, force: true })
  })
  return () => warehouse
}
