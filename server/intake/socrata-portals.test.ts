import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnSharedData } from '../e2e/shared-data'
import type { Batch } from '../office/batch'
import { importFiles } from '.'
import { type ScratchImport, scratchImport } from './scratch-import'

interface Listed {
  readonly resource: { readonly id: string; readonly name: string; readonly data_updated_at: string }
  readonly classification: { readonly domain_metadata: readonly { readonly key: string; readonly value: string }[] }
}

/** The rows of a snapshot, by a few plain lines of our own. */
const listed = (path: string): Listed[] =>
  gunzipSync(readFileSync(path))
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Listed)

const metadata = ({ classification }: Listed, key: string): string => classification.domain_metadata.find((one) => one.key === key)?.value.trim() ?? ''

const distinct = (rows: readonly Listed[]): number => new Set(rows.map(({ resource }) => resource.id)).size

/** The day in Shanghai of an instant. */
const shanghaiDay = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)

/** The snapshots of a portal, and what becomes of them one after the other. */
function portal(folder: string, domain: string) {
  const files = readdirSync(folder)
    .filter((name) => name.startsWith(domain))
    .sort()
    .map((name) => ({ path: join(folder, name), at: name.slice(domain.length + 1, -'.jsonl.gz'.length) }))
  const batches = new Map<string, Batch>()
  let opened: ScratchImport | null = null
  return {
    files,
    async importAll(profile: string): Promise<void> {
      opened = await scratchImport()
      for (const { path, at } of files) batches.set(at, (await importFiles(opened.warehouse, { files: [path], profile, who: 'test' })).batch)
    },
    batch: (at: string): Batch => batches.get(at)!,
    scratch: (): ScratchImport => opened!,
  }
}

describeOnSharedData('us-socrata-catalog-snapshots-2022', 'the catalogue of New York City', (path) => {
  const { files, importAll, batch, scratch } = portal(path, 'data.cityofnewyork.us')
  beforeAll(() => importAll('socrata-nyc'))
  afterAll(() => scratch().end())
  const agency = (row: Listed): string => metadata(row, 'Dataset-Information_Agency')

  test('is told as packed JSON Lines, of the day in Shanghai of its instant', () => {
    expect(files.map(({ at }) => [at, batch(at).observedOn])).toEqual([
      ['2022-06-07T2352Z', '2022-06-08'],
      ['2022-06-22T1428Z', '2022-06-22'],
      ['2022-06-30T1428Z', '2022-06-30'],
      ['2022-07-11T0307Z', '2022-07-11'],
      ['2022-07-23T0306Z', '2022-07-23'],
    ])
    expect(batch('2022-06-07T2352Z').files[0]?.decided.zh).toMatch(/^gzip 压缩；UTF-8/)
  })

  test('brings 1,015, 941, 80, 975 and 974 datasets, duplicates and those without an agency aside, less two whose day is none', () => {
    const unread = (row: Listed): boolean => /^\d+\/\d{5,}$/.test(metadata(row, 'Update_Date-Made-Public'))
    const counts = files.map(({ path: file, at }) => {
      const rows = listed(file)
      const named = rows.filter(agency)
      const sound = named.filter((row) => !unread(row))
      const { accepted, rejected, duplicate, rows: all } = batch(at)
      expect([all, accepted, rejected, duplicate]).toEqual([rows.length, distinct(sound), named.filter(unread).length, sound.length - distinct(sound)])
      return distinct(named)
    })
    expect(counts).toEqual([1015, 941, 80, 975, 974])
  })

  test('the broken run of 30 June is held, and no figure counts it; a missing id is no dataset withdrawn', async () => {
    expect(files.map(({ at }) => batch(at).status)).toEqual(['loaded', 'loaded', 'held', 'loaded', 'loaded'])
    expect(batch('2022-06-30T1428Z').held?.zh).toContain('80 条记录，不到该来源上一批次')
    const ended = await scratch().warehouse.query("SELECT key FROM dataset GROUP BY key HAVING MAX(valid_to) < DATE '9999-12-31'")
    expect(ended).toEqual([])
    const ever = new Set(files.filter(({ at }) => at !== '2022-06-30T1428Z').flatMap(({ path: file }) => listed(file).filter((row) => agency(row) && !/^\d+\/\d{5,}$/.test(metadata(row, 'Update_Date-Made-Public'))).map(({ resource }) => resource.id)))
    expect(await scratch().warehouse.query('SELECT COUNT(DISTINCT key) AS n FROM dataset')).toEqual([{ n: ever.size }])
  })

  test('an update is of the day in Shanghai, a publication of the day that the agency names', async () => {
    const rows = await scratch().warehouse.query<{ id: string; updated_on: string; published_on: string | null }>(
      `SELECT id, updated_on, published_on FROM seen_dataset WHERE batch = ${batch('2022-07-23T0306Z').id} ORDER BY id`,
    )
    const stated = new Map(listed(files.at(-1)!.path).map((row) => [row.resource.id, row]))
    expect(rows.map(({ id, updated_on }) => [id, updated_on])).toEqual(rows.map(({ id }) => [id, shanghaiDay(stated.get(id)!.resource.data_updated_at)]))
    const publicOn = (id: string): string | null => {
      const text = metadata(stated.get(id)!, 'Update_Date-Made-Public')
      return text === '' ? null : new Date(Date.parse(`${text} UTC`)).toISOString().slice(0, 10)
    }
    expect(rows.map(({ id, published_on }) => [id, published_on])).toEqual(rows.map(({ id }) => [id, publicOn(id)]))
  })
})

describeOnSharedData('us-socrata-catalog-snapshots-2022', 'the catalogue of Austin', (path) => {
  const { files, importAll, batch, scratch } = portal(path, 'data.austintexas.gov')
  beforeAll(() => importAll('socrata-austin'))
  afterAll(() => scratch().end())

  test('brings the datasets that name a department; the others are left out, and the batch says how many', () => {
    const counts = files.map(({ path: file, at }) => {
      const rows = listed(file)
      const named = rows.filter((row) => metadata(row, 'City-of-Austin_Department-') !== '')
      const { accepted, rejected, duplicate, rows: all, notes } = batch(at)
      expect([all, accepted, rejected, duplicate]).toEqual([rows.length, distinct(named), 0, named.length - distinct(named)])
      expect(notes.map(({ zh }) => zh).join('；')).toContain(`有 ${rows.length - named.length} 行按导入方案不取`)
      return [rows.length, named.length, distinct(named)]
    })
    expect(counts).toEqual([
      [325, 288, 282],
      [660, 582, 569],
      [299, 267, 261],
      [570, 506, 495],
      [25, 24, 24],
      [310, 276, 270],
      [310, 275, 269],
    ])
  })

  test('the feed that doubles and halves is held whenever it halves, and nothing is withdrawn by it', async () => {
    expect(files.map(({ at }) => batch(at).status)).toEqual(['loaded', 'loaded', 'held', 'loaded', 'held', 'loaded', 'loaded'])
    expect(await scratch().warehouse.query("SELECT key FROM dataset GROUP BY key HAVING MAX(valid_to) < DATE '9999-12-31'")).toEqual([])
  })

  test('every dataset offers an API, and none states a day of publication', async () => {
    const [row] = await scratch().warehouse.query('SELECT COUNT(*) AS n, COUNT(CASE WHEN mode = \'api\' THEN 1 END) AS api, COUNT(published_on) AS published FROM seen_dataset')
    expect(row).toEqual({ n: files.reduce((sum, { at }) => sum + batch(at).accepted, 0), api: files.reduce((sum, { at }) => sum + batch(at).accepted, 0), published: 0 })
  })
})
