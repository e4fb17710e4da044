import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnSharedData } from '../e2e/shared-data'
import type { Batch } from '../office/batch'
import { importFiles } from '.'
import { type ScratchImport, scratchImport } from './scratch-import'

interface Package {
  readonly id: string
  readonly organization: { readonly name: string; readonly title: string }
  readonly update_frequency: string | null
  readonly resources: readonly { readonly format: string; readonly created: string | null; readonly last_modified: string | null }[]
}

const packages = (path: string): Package[] =>
  gunzipSync(readFileSync(path))
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Package)

/** The newest day of a resource. */
const newest = ({ resources }: Package): string | null =>
  resources
    .flatMap(({ created, last_modified }) => [created, last_modified])
    .filter((text) => text !== null && text !== undefined)
    .toSorted()
    .at(-1)
    ?.slice(0, 10) ?? null

describeOnSharedData('jp-tokyo-catalog-snapshots-2021-2022', 'the catalogue of Tokyo', (path) => {
  const [of2021 = '', of2022 = ''] = readdirSync(path).filter((name) => name.endsWith('.gz')).sort().map((name) => join(path, name))
  let scratch: ScratchImport
  let batches: Batch[]
  beforeAll(async () => {
    scratch = await scratchImport()
    batches = []
    for (const file of [of2021, of2022]) batches.push((await importFiles(scratch.warehouse, { files: [file], profile: 'tokyo-ckan', who: 'test' })).batch)
  })
  afterAll(() => scratch.end())
  const count = async (sql: string): Promise<number> => (await scratch.warehouse.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${sql}`))[0]!.n

  test('3,969 datasets of 2021 and 5,058 of 2022 arrive whole', () => {
    expect([packages(of2021).length, packages(of2022).length]).toEqual([3969, 5058])
    expect(batches.map(({ observedOn, status, rows, accepted, rejected, duplicate }) => [observedOn, status, rows, accepted, rejected, duplicate])).toEqual([
      ['2021-12-18', 'loaded', 3969, 3969, 0, 0],
      ['2022-08-23', 'loaded', 5058, 5058, 0, 0],
    ])
  })

  test('3,967 are in both; the two that the later snapshot lacks are gone from its day on', async () => {
    const later = new Set(packages(of2022).map(({ id }) => id))
    const gone = packages(of2021).filter(({ id }) => !later.has(id)).map(({ id }) => id)
    expect(gone.length).toBe(2)
    expect(await count('(SELECT key FROM observed_dataset GROUP BY key HAVING COUNT(*) = 2)')).toBe(3967)
    expect(await scratch.warehouse.query("SELECT key, valid_to FROM dataset WHERE key NOT IN (SELECT key FROM dataset WHERE valid_to = DATE '9999-12-31') ORDER BY key")).toEqual(gone.toSorted().map((key) => ({ key, valid_to: '2022-08-23' })))
  })

  test('the update is that of the newest resource, not of the metadata, and blank where no resource has a day', async () => {
    for (const [index, file] of [of2021, of2022].entries()) {
      const all = packages(file)
      const rows = await scratch.warehouse.query<{ id: string; updated_on: string | null }>(`SELECT id, updated_on FROM seen_dataset WHERE batch = ${batches[index]!.id}`)
      expect(new Map(rows.map(({ id, updated_on }) => [id, updated_on]))).toEqual(new Map(all.map((one) => [one.id, newest(one)])))
      expect(all.filter((one) => newest(one) === null).length).toBe([18, 46][index])
    }
  })

  test('frequencies stay the free text that they are, blank in 64 and 70', async () => {
    for (const [index, file] of [of2021, of2022].entries()) {
      const blank = packages(file).filter(({ update_frequency }) => !update_frequency?.trim()).length
      expect(blank).toBe([64, 70][index])
      expect(await count(`seen_dataset WHERE batch = ${batches[index]!.id} AND frequency IS NULL`)).toBe(blank)
    }
    expect(await count("seen_dataset WHERE frequency = '１年ごと'")).toBe([of2021, of2022].flatMap(packages).filter((one) => one.update_frequency === '１年ごと').length)
  })

  test('bureaus are known by their codes, 39 wards, cities and towns among them as districts', async () => {
    const codes = new Map([of2021, of2022].flatMap(packages).map(({ organization }) => [organization.name, organization.title]))
    expect(new Set(packages(of2021).map(({ organization }) => organization.title)).size).toBe(65)
    const departments = await scratch.warehouse.query<{ code: string; group_id: string }>("SELECT code, group_id FROM department WHERE valid_to = DATE '9999-12-31'")
    expect(departments.map(({ code }) => code).toSorted()).toEqual([...codes.keys()].toSorted())
    const districts = [...codes].filter(([, title]) => /[区市町村]$/.test(title)).map(([code]) => code)
    expect(districts.length).toBe(39)
    expect(departments.filter(({ group_id }) => group_id === 'district').map(({ code }) => code).toSorted()).toEqual(districts.toSorted())
  })

  test('every resource is a file: no format is an API, and the mode says so', async () => {
    expect([of2021, of2022].flatMap(packages).flatMap(({ resources }) => resources).filter(({ format }) => /api|wms|wfs|service/i.test(format))).toEqual([])
    expect(await count("seen_dataset WHERE mode = 'file'")).toBe(3969 + 5058)
    const first = packages(of2022).find(({ resources }) => new Set(resources.map(({ format }) => format)).size > 2)!
    expect(await scratch.warehouse.query(`SELECT formats FROM seen_dataset WHERE batch = ${batches[1]!.id} AND id = :id`, { id: first.id })).toEqual([{ formats: [...new Set(first.resources.map(({ format }) => format))].join('、') }])
  })
})
