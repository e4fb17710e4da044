import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyDataFolder } from '../e2e/data-folder'
import { scratchFolder } from '../e2e/scratch-folder'
import { openWarehouse, type Warehouse } from '../warehouse'
import { dueOf } from './due'

const folder = scratchFolder()
let warehouse: Warehouse

describe('the last day for whoever has to act on an appeal', () => {
  beforeAll(async () => {
    await copyDataFolder('nothing', folder)
    warehouse = await openWarehouse(folder)
  })
  afterAll(() => warehouse.close())

  it('is the tenth working day for the office and the fifth for the department, holidays and make-up days counted', async () => {
    expect(await dueOf(warehouse, 'filed', '2015-09-24')).toBe('2015-10-14')
    expect(await dueOf(warehouse, 'filed', '2015-08-31')).toBe('2015-09-15')
    expect(await dueOf(warehouse, 'asked', '2015-09-24')).toBe('2015-10-08')
  })

  it('is nobody’s once it is decided, and unknown where the calendar ends', async () => {
    expect(await dueOf(warehouse, 'refused', '2015-09-24')).toBeNull()
    expect(await dueOf(warehouse, 'filed', '2099-01-04')).toBeNull()
  })
})
