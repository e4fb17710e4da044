import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rowGroup } from '../warehouse/set-aside'
import { type ScratchImport, scratchImport } from './scratch-import'
import { importFiles } from '.'

const departments = '部门代码,部门名称,组别\nA1,甲局,市级部门\n'
const projects = `项目编号,项目名称,部门\nP0,没有的部门,某局\n${Array.from({ length: rowGroup }, (_, index) => `P${index + 1},项目${index},A1\n`).join('')}`

describe('the rows of a large file are stored before their batch is entered', () => {
  let scratch: ScratchImport
  beforeEach(async () => {
    scratch = await scratchImport()
  })
  afterEach(() => scratch.end())

  /** What others see, and what is in the tables. */
  const counts = async () =>
    (
      await scratch.warehouse.query(
        `SELECT (SELECT COUNT(*) FROM observed_project) AS observed, (SELECT COUNT(*) FROM project) AS known, (SELECT COUNT(*) FROM seen_project) AS stored, (SELECT COUNT(*) FROM reject) AS rejected,
           (SELECT COUNT(*) FROM set_aside) AS aside, (SELECT COALESCE(STRING_AGG(id || CASE WHEN sample THEN ' sample' ELSE '' END, ', ' ORDER BY id), '') FROM batch) AS batches`,
      )
    )[0]
  const large = async (also: () => Promise<void>) => importFiles(scratch.warehouse, { files: [await scratch.write('project.csv', projects)], profile: 'template', observedOn: '2015-12-31', who: 'test' }, undefined, also)

  test('nobody sees them until then', async () => {
    await scratch.import({ 'department.csv': departments })
    let meanwhile: unknown
    const { batch } = await large(async () => {
      meanwhile = await counts()
    })
    expect(meanwhile).toEqual({ observed: 0, known: 0, stored: rowGroup, rejected: 1, aside: 1, batches: '1' })
    expect([batch.accepted, batch.rejected]).toEqual([rowGroup, 1])
    expect(await counts()).toEqual({ observed: rowGroup, known: rowGroup, stored: rowGroup, rejected: 1, aside: 0, batches: '1, 2' })
  })

  test('an import that fails behind them leaves none', async () => {
    await scratch.import({ 'department.csv': departments })
    const before = await counts()
    await expect(large(() => Promise.reject(new Error('the end is not reached')))).rejects.toThrow('the end is not reached')
    expect(await counts()).toEqual(before)
    expect((await large(() => Promise.resolve())).batch).toMatchObject({ id: 2, accepted: rowGroup })
  })

  test('a sample that they replace goes with them, not before', async () => {
    await scratch.import({ 'department.csv': departments }, { sample: true })
    let meanwhile: unknown
    const files = [await scratch.write('department.csv', departments), await scratch.write('project.csv', projects)]
    const { removedSample } = await importFiles(scratch.warehouse, { files, profile: 'template', observedOn: '2015-12-31', who: 'test' }, undefined, async () => {
      meanwhile = await counts()
    })
    expect(removedSample).toBe(true)
    expect(meanwhile).toEqual({ observed: 0, known: 0, stored: 0, rejected: 0, aside: 0, batches: '1 sample' })
    expect(await counts()).toMatchObject({ known: rowGroup, batches: '2' })
  })
})
