import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeOnSharedData } from '../e2e/shared-data'
import type { Batch } from '../office/batch'
import { importFiles } from '.'
import { plainSheet } from './plain-sheet'
import { type ScratchImport, scratchImport } from './scratch-import'

describeOnSharedData('cn-guangdong-catalogs-2017-2018/raw', 'the catalogues of Guangdong, whose header and order change between snapshots', (path) => {
  let scratch: ScratchImport
  beforeEach(async () => {
    scratch = await scratchImport()
  })
  afterEach(() => scratch.end())

  const file = (name: string): string => join(path, name)
  const imported = async (profile: string, name: string): Promise<Batch> => (await importFiles(scratch.warehouse, { files: [file(name)], profile, who: 'test' })).batch
  /** Cells of named columns of the seen datasets of a batch, by row. */
  const seen = async ({ id }: Batch, columns: string): Promise<unknown[][]> => (await scratch.warehouse.query<Record<string, unknown>>(`SELECT ${columns} FROM seen_dataset WHERE batch = ${id} ORDER BY line`)).map((row) => Object.values(row))
  const count = async (sql: string): Promise<number> => (await scratch.warehouse.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${sql}`))[0]!.n
  const figures = ({ observedOn, status, rows, accepted, rejected, duplicate }: Batch): unknown[] => [observedOn, status, rows, accepted, rejected, duplicate]

  test('Guangdong: 209 rows with a header, then 418 without one in another order, of which 207 are known by title and keywords', async () => {
    const [earlier, later] = [await imported('guangdong-portal', 'guangdong_2017-11-25.xlsx'), await imported('guangdong-portal', 'guangdong_2018-02-04.xlsx')]
    expect([earlier, later].map(figures)).toEqual([
      ['2017-11-25', 'loaded', 209, 209, 0, 0],
      ['2018-02-04', 'loaded', 418, 418, 0, 0],
    ])
    const [of2017, of2018] = [plainSheet(file('guangdong_2017-11-25.xlsx')).slice(1), plainSheet(file('guangdong_2018-02-04.xlsx'))]
    const columns = 'line, title, keywords, domain, openness, frequency, published_on, updated_on'
    const cells = (row: Record<string, string>, letters: string): (string | null)[] => [...letters].map((letter) => row[letter] || null)
    expect(await seen(earlier, columns)).toEqual(of2017.map((row, index) => [index + 2, ...cells(row, 'ACJIBEF')]))
    expect(await seen(later, columns)).toEqual(of2018.map((row, index) => [index + 1, ...cells(row, 'ADBJCFG')]))
    const known = new Set(of2017.map(({ A, C }) => `${A}|${C}`))
    expect(of2018.filter(({ A, D }) => known.has(`${A}|${D}`)).length).toBe(207)
    expect(await count('(SELECT key FROM observed_dataset GROUP BY key HAVING COUNT(*) = 2)')).toBe(207)
    expect(await count("(SELECT key FROM dataset GROUP BY key HAVING MAX(valid_to) = DATE '2018-02-04')")).toBe(2)
  })

  test('Guangdong: the CSV of the same day, with CR alone, says the same as the workbook, line by row', async () => {
    const columns = 'title, keywords, domain, openness, frequency, published_on, updated_on'
    const sheet = await seen(await imported('guangdong-portal', 'guangdong_2018-02-04.xlsx'), columns)
    const csv = await imported('guangdong-portal', 'guangdong_2018-02-04.csv')
    expect(readFileSync(file('guangdong_2018-02-04.csv'), 'utf8').split('\r').filter((line) => line.trim() !== '').length).toBe(418)
    expect(figures(csv)).toEqual(['2018-02-04', 'loaded', 418, 418, 0, 0])
    expect((await seen(csv, columns)).toSorted()).toEqual(sheet.toSorted())
  })

  test('Guangdong: the province is the only unit, and nothing says a mode', async () => {
    await imported('guangdong-portal', 'guangdong_2018-02-04.xlsx')
    expect(await scratch.warehouse.query("SELECT DISTINCT code, name FROM department WHERE code IN (SELECT department FROM dataset)")).toEqual([{ code: '广东省', name: '广东省' }])
    expect(await count('seen_dataset WHERE mode IS NOT NULL')).toBe(0)
  })

  test('Guangzhou: 565 rows of 59 departments, then 795 of 64, their padding of no-break spaces gone', async () => {
    const [earlier, later] = [await imported('guangzhou-portal', 'guangzhou_2017-11-25.xlsx'), await imported('guangzhou-portal', 'guangzhou_2018-02-04.xlsx')]
    const of2018 = plainSheet(file('guangzhou_2018-02-04.xlsx'))
    const distinct = new Set(of2018.map(({ A, B, E, F }) => [A, B!.slice(0, 10), E, F].join('|')))
    expect(distinct.size).toBe(793)
    expect([earlier, later].map(figures)).toEqual([
      ['2017-11-25', 'loaded', 565, 565, 0, 0],
      ['2018-02-04', 'loaded', 795, 793, 0, 2],
    ])
    const departments = new Set(of2018.map(({ E }) => E!))
    expect(departments.size).toBe(64)
    expect(await count(`(SELECT DISTINCT department FROM seen_dataset WHERE batch = ${later.id})`)).toBe(64)
    expect(await count("department WHERE group_id = 'district' AND valid_to = DATE '9999-12-31'")).toBe([...departments].filter((name) => name.endsWith('区')).length)
    expect(new Set((await seen(later, 'title, published_on, department, domain')).map((row) => row.join('|')))).toEqual(distinct)
    expect(await count('seen_dataset WHERE frequency IS NOT NULL OR updated_on IS NOT NULL')).toBe(0)
  })

  test('Guangzhou: the CSV of the same day, with CR alone, says the same as the workbook', async () => {
    const columns = 'line, title, published_on, department, domain'
    const sheet = await imported('guangzhou-portal', 'guangzhou_2018-02-04.xlsx')
    const csv = await imported('guangzhou-portal', 'guangzhou_2018-02-04.csv')
    expect(figures(csv)).toEqual(figures(sheet))
    expect(await seen(csv, columns)).toEqual(await seen(sheet, columns))
  })

  test('Zhaoqing: 137 and 200 rows with Chinese dates; what names no unit is left out, and typos stay as they are', async () => {
    const units = (rows: readonly Record<string, string>[]) => rows.filter(({ K }) => K !== 'None' && K !== '发布单位')
    const [of2017, of2018] = [plainSheet(file('zhaoqing_2017-11-28.xlsx')).slice(1), plainSheet(file('zhaoqing_2018-02-04.xlsx'))]
    expect([of2017.length, of2018.length]).toEqual([137, 200])
    const [earlier, later] = [await imported('zhaoqing-portal', 'zhaoqing_2017-11-28.xlsx'), await imported('zhaoqing-portal', 'zhaoqing_2018-02-04.xlsx')]
    expect([earlier, later].map(figures)).toEqual([
      ['2017-11-28', 'loaded', 137, units(of2017).length, 0, 0],
      ['2018-02-04', 'loaded', 200, units(of2018).length, 0, 0],
    ])
    const day = (text: string): string => text.replace(/^(\d{4})年(\d\d)月(\d\d)日$/, '$1-$2-$3')
    const said = (text: string | undefined): string | null => (text === 'None' ? null : (text ?? null))
    expect(await seen(later, 'title, frequency, openness, published_on, department')).toEqual(units(of2018).map(({ A, H, I, J, K }) => [A, said(I), said(H), day(J!), K]))
    expect(await count(`seen_dataset WHERE batch = ${later.id} AND openness IN ('普通公工', '普通以开')`)).toBe(of2018.filter(({ H }) => H === '普通公工' || H === '普通以开').length)
  })

  test('Zhanjiang: 34 rows of 2017, 30 of them with a unit', async () => {
    const rows = plainSheet(file('zhanjiang_2017-11-28.xlsx')).slice(1)
    const named = rows.filter(({ I }) => I !== 'None')
    expect([rows.length, named.length]).toEqual([34, 30])
    const batch = await imported('zhanjiang-portal', 'zhanjiang_2017-11-28.xlsx')
    expect(figures(batch)).toEqual(['2017-11-28', 'loaded', 34, 30, 0, 0])
    expect(await seen(batch, 'title, frequency, openness, published_on, department')).toEqual(named.map(({ A, G, H, I, M }) => [A, G, M, H, I]))
  })
})
