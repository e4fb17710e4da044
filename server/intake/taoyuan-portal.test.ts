import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnSharedData } from '../e2e/shared-data'
import type { Batch } from '../office/batch'
import { importFiles } from '.'
import { type ScratchImport, scratchImport } from './scratch-import'

/** Records of a CSV text: cells in quotes hold commas, line ends and doubled quotes. */
function records(text: string): string[][] {
  const all: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    all.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') all.push([])
  }
  return all.filter((cells) => cells.length > 1)
}

describeOnSharedData('tw-taoyuan-catalog-2018', 'the catalogue of Taoyuan', (path) => {
  const file = join(path, readdirSync(path).find((name) => name.endsWith('.csv'))!)
  let scratch: ScratchImport
  let batch: Batch
  let rows: Record<string, string>[]
  /** The newest update is the day of the crawl: the file does not say it elsewhere. */
  const crawledOn = (): string => rows.map((row) => row.最後更新時間!).toSorted().at(-1)!.slice(0, 10)
  beforeAll(async () => {
    const [header, ...cells] = records(readFileSync(file, 'utf8'))
    rows = cells.map((row) => Object.fromEntries(header!.map((name, index) => [name, row[index]!])))
    scratch = await scratchImport()
    batch = (await importFiles(scratch.warehouse, { files: [file], profile: 'taoyuan-portal', observedOn: crawledOn(), who: 'test' })).batch
  })
  afterAll(() => scratch.end())
  const counted = async (column: string): Promise<Record<string, number>> =>
    Object.fromEntries((await scratch.warehouse.query<{ value: string; n: number }>(`SELECT ${column} AS value, COUNT(*) AS n FROM seen_dataset WHERE ${column} IS NOT NULL GROUP BY 1`)).map(({ value, n }) => [value, n]))
  const byHand = (texts: readonly string[]): Record<string, number> => {
    const counts: Record<string, number> = {}
    for (const text of texts) if (text !== '') counts[text] = (counts[text] ?? 0) + 1
    return counts
  }

  test('1,444 rows arrive whole, also those whose cells go over several lines', () => {
    expect([rows.length, crawledOn()]).toEqual([1444, '2018-07-07'])
    expect(rows.filter((row) => Object.values(row).some((cell) => cell.includes('\n'))).length).toBe(245)
    expect([batch.status, batch.rows, batch.accepted, batch.rejected, batch.duplicate]).toEqual(['loaded', 1444, 1444, 0, 0])
  })

  test('34 offices are known by their codes, their names without brackets', async () => {
    const offices = new Map(rows.map((row) => /^(\w+) 【(.*)】$/.exec(row.資料集提供機關!)!.slice(1, 3) as [string, string]))
    expect(offices.size).toBe(34)
    expect(await scratch.warehouse.query("SELECT code, name FROM department WHERE valid_to = DATE '9999-12-31' ORDER BY code")).toEqual([...offices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, name]) => ({ code, name })))
  })

  test('frequencies are as stated: 930 of 1,444 irregular, which no cycle can miss', async () => {
    expect(await counted('frequency')).toEqual(byHand(rows.map((row) => row.更新頻率!)))
    expect((await counted('frequency')).不定期).toBe(930)
  })

  test('the nested quotes around several formats are gone, and a link is no API', async () => {
    expect(await counted('formats')).toEqual(byHand(rows.map((row) => row.資源格式!.replaceAll('"', ''))))
    expect((await counted('formats'))['CSV, URL']).toBe(14)
    expect(await counted('mode')).toEqual({})
  })

  test('every dataset has the id of its link, and the days of its creation and last update', async () => {
    const seen = await scratch.warehouse.query('SELECT id, published_on, updated_on, domain FROM seen_dataset ORDER BY line')
    expect(seen).toEqual(
      rows.map((row) => ({ id: row.資料連結網址!.split('oid=')[1], published_on: row.建立日期!.slice(0, 10), updated_on: row.最後更新時間!.slice(0, 10), domain: row.分類及編號!.replace(/ \(\d+\)$/, '') })),
    )
  })
})
