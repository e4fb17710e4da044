import { readFileSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnSharedData } from '../e2e/shared-data'
import { openWarehouse, type Warehouse } from '../warehouse'
import { importFiles } from '.'

const lines = (path: string): string[] => readFileSync(path, 'utf8').split(/\r\n|\r|\n/).filter(Boolean)

/** The raw files, by a few plain lines of our own. */
function raw(folder: string) {
  const file = (end: string) => join(folder, readdirSync(folder).find((name) => name.endsWith(end))!)
  const [csv2018, ids, csv2017] = [file('上海.csv'), file('url.txt'), file('Datashanghai.csv')]
  return { csv2018, ids, csv2017, rows: lines(csv2018), dataIds: lines(ids).map((line) => line.split('dataId=')[1]!) }
}

function grouped<T>(values: readonly T[], word: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) groups.set(word(value), [...(groups.get(word(value)) ?? []), value])
  return groups
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

  /** Datasets of February 2018 by id, and what the rows of November 2017 with the same abstract and keywords say, by plain splitting. */
  function joined() {
    const { rows, dataIds, csv2017 } = raw(path)
    const cells = (row: string) => row.split(',')
    // Counted from the end the columns are fixed: keywords alone may hold commas. The update date is missing in 2018 when blank.
    const words = (row: string, behind: number) => [cells(row)[2], cells(row).slice(4, cells(row).length - behind).join()].join('|')
    const of2018 = new Map([...dataIds.keys()].reverse().map((index) => [dataIds[index]!, rows[index]!]))
    const behind2018 = (row: string) => (dates(row).length === 2 ? 8 : 7)
    const groups = grouped([...of2018], ([, row]) => words(row, behind2018(row)))
    const of2017 = grouped(lines(csv2017), (row) => words(row, 7))
    // Domain, openness, both dates and publisher: what a record keeps beside abstract and keywords.
    const recorded = (row: string) => [0, 3, 4, 5, 6].map((at) => cells(row).slice(-7)[at]).join()
    return [...groups].flatMap(([word, [first, ...others]]) => {
      const earlier = of2017.get(word) ?? []
      const match = others.length === 0 && new Set(earlier.map(recorded)).size === 1 ? earlier[0]! : null
      return [first!, ...others].map(([id, row]) => ({ id, matched: match !== null, later: dates(row)[1], earlier: match === null ? undefined : dates(match)[1] }))
    })
  }

  test('the snapshots join by abstract and keywords: 843 datasets, 415 of them with an update date in both', async () => {
    const datasets = joined()
    expect(datasets.length).toBe(875)
    expect(datasets.filter(({ matched }) => matched).length).toBe(843)
    expect(datasets.filter(({ later, earlier }) => later && earlier).length).toBe(415)
    const observed = `SELECT key, COUNT(*) AS times, COUNT(updated_on) AS dated FROM observed_dataset GROUP BY key`
    expect(await count(`(${observed}) WHERE times = 2`)).toBe(843)
    expect(await count(`(${observed}) WHERE dated = 2`)).toBe(415)
  })

  test('no update date that was known is lost to a later blank: 851 of the 875 have one', async () => {
    const known = new Map(joined().map(({ id, later, earlier }) => [id, later ?? earlier ?? null]))
    expect([...known.values()].filter(Boolean).length).toBe(851)
    const state = await warehouse.query<{ id: string; updated_on: string | null }>("SELECT id, updated_on FROM dataset WHERE valid_to = DATE '9999-12-31'")
    expect(new Map(state.map(({ id, updated_on }) => [id, updated_on]))).toEqual(known)
  })

  test('what the later snapshot no longer holds is gone from its day on, and stands before it', async () => {
    const gone = await warehouse.query<{ key: string; valid_from: string; valid_to: string }>("SELECT key, valid_from, valid_to FROM dataset WHERE key NOT IN (SELECT key FROM observed_dataset WHERE observed_on = DATE '2018-02-04')")
    expect(gone.length).toBeGreaterThan(0)
    expect(new Set(gone.map(({ valid_from, valid_to }) => `${valid_from} ${valid_to}`))).toEqual(new Set(['0001-01-01 2018-02-04']))
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
