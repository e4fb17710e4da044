import { readFileSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnSharedData } from '../e2e/shared-data'
import { openWarehouse, type Warehouse } from '../warehouse'
import { importFiles } from '.'

/** The raw files, by a few plain lines of our own. */
function raw(folder: string) {
  const file = (end: string) => join(folder, readdirSync(folder).find((name) => name.endsWith(end))!)
  const [csv2018, ids, csv2017] = [file('上海.csv'), file('url.txt'), file('Datashanghai.csv')]
  const lines = (path: string) => readFileSync(path, 'utf8').split(/\r\n|\r|\n/).filter(Boolean)
  return { csv2018, ids, csv2017, rows: lines(csv2018), dataIds: lines(ids).map((line) => line.split('dataId=')[1]!) }
}

/** Publish and update dates of a row: the one or two dates before the publisher. */
const dates = (row: string): string[] => row.split(',').filter((cell) => /^\d{4}-\d\d-\d\d$/.test(cell))

describeOnSharedData('cn-shanghai-catalog-2017-2018/raw', 'the raw Shanghai catalogue', (path) => {
  const opened: { warehouse: Warehouse; folder: string }[] = []

  async function imported(order: readonly ('2017' | '2018')[]): Promise<Warehouse> {
    const data = await mkdtemp(join(tmpdir(), 'shuping-'))
    const warehouse = await openWarehouse(data)
    opened.push({ warehouse, folder: data })
    const { csv2018, ids, csv2017 } = raw(path)
    for (const year of order) {
      const { batch } = await importFiles(warehouse, { files: year === '2018' ? [csv2018, ids] : [csv2017], profile: 'shanghai-portal', who: 'test' })
      expect([batch.status, batch.held]).toEqual(['loaded', null])
    }
    return warehouse
  }

  let warehouse: Warehouse
  beforeAll(async () => {
    warehouse = await imported(['2018', '2017'])
  })
  afterAll(async () => {
    for (const one of opened) {
      await one.warehouse.close()
      await rm(one.folder, { recursive: true })
    }
  })
  const count = async (sql: string, from = warehouse): Promise<number> => (await from.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${sql}`))[0]!.n

  test('1,074 rows of February 2018 are 875 distinct datasets, and the batch says so', async () => {
    const { rows, dataIds } = raw(path)
    expect(rows.length).toBe(1074)
    expect(new Set(dataIds).size).toBe(875)
    const [batch] = await warehouse.query<{ rows_in: number; accepted: number; duplicate: number; rejected: number; observed_on: string }>(
      "SELECT rows_in, accepted, duplicate, rejected, observed_on FROM batch WHERE observed_on = DATE '2018-02-04'",
    )
    expect(batch).toEqual({ rows_in: 1074, accepted: 875, duplicate: 199, rejected: 0, observed_on: '2018-02-04' })
    expect(await count('(SELECT DISTINCT id FROM dataset WHERE id IS NOT NULL)')).toBe(875)
  })

  test('the list of 2015 has 445 items over 39 codes, 375 of them published by 31 October 2015', async () => {
    const { rows, dataIds } = raw(path)
    const first = new Map(dataIds.map((id, index) => [id, rows[index]!] as const).reverse())
    const of2015 = [...first].filter(([id]) => id.slice(5, 9) === '2015')
    expect(of2015.length).toBe(445)
    expect(await count('list_item WHERE list_year = 2015')).toBe(of2015.length)
    expect(await count('(SELECT DISTINCT department FROM list_item WHERE list_year = 2015)')).toBe(new Set(of2015.map(([id]) => id.slice(0, 5))).size)
    const published = of2015.filter(([, row]) => dates(row)[0]! <= '2015-10-31').length
    expect(published).toBe(375)
    expect(await count("list_item WHERE list_year = 2015 AND approved_on <= DATE '2015-10-31'")).toBe(published)
  })

  test('415 datasets have an update date in both snapshots, and none that was known is lost to a later blank', async () => {
    const both = `(SELECT key FROM observed_dataset WHERE updated_on IS NOT NULL GROUP BY key HAVING COUNT(DISTINCT observed_on) = 2)`
    expect(await count(both)).toBe(415)
    const known = await count('(SELECT DISTINCT key FROM observed_dataset WHERE updated_on IS NOT NULL)')
    expect(await count("dataset WHERE valid_to = DATE '9999-12-31' AND updated_on IS NOT NULL")).toBe(known)
    expect(await count("dataset d WHERE d.valid_to = DATE '9999-12-31' AND d.updated_on IS NULL AND EXISTS (SELECT 1 FROM observed_dataset o WHERE o.key = d.key AND o.updated_on IS NOT NULL)")).toBe(0)
  })

  test('the order in which the snapshots arrive changes nothing', async () => {
    const other = await imported(['2017', '2018'])
    const states = (from: Warehouse) => from.query('SELECT key, valid_from, valid_to, observed_on, line, id, department, frequency, updated_on FROM dataset ORDER BY key, valid_from')
    expect(await states(other)).toEqual(await states(warehouse))
    const departments = (from: Warehouse) => from.query('SELECT code, name, group_id FROM department ORDER BY code')
    expect(await departments(other)).toEqual(await departments(warehouse))
    expect((await departments(warehouse)).length).toBe(42)
  })

  test('the source does not state the mode', async () => {
    expect(await count('list_item WHERE mode IS NOT NULL')).toBe(0)
  })

  test('the same files of the same day are one batch', async () => {
    const { csv2017 } = raw(path)
    const again = await importFiles(warehouse, { files: [csv2017], profile: 'shanghai-portal', who: 'test' })
    expect(again.repeated).toBe(true)
    expect(await count('batch')).toBe(2)
  })
})
