import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnSharedData } from '../e2e/shared-data'
import { indicators } from '../../metrics/indicators'
import { verdictSql } from '../../metrics/indicators/verdict-sql'
import { understood } from '../evaluation/asked'
import { parametersOf } from '../evaluation/parameters'
import type { Batch } from '../office/batch'
import { importFiles } from '.'
import { type ScratchImport, scratchImport } from './scratch-import'

/** The shipped profile with the completion that is estimated taken for one that has come. */
const profile = (source: string, more: string): string => `name: canada-it-projects
names: { zh: 加拿大联邦信息化项目, en: Large Government of Canada IT projects }
source: ${source}
inputs: { projects: { file: 'gc-it-projects.*\\.csv$', csv: {} } }
introducesDepartments: { from: projects, code: deptAcronym, name: department, group: municipal }
records:
  - type: project
    from: projects
    snapshot: true
    columns: { id: uniqueId, title: projectName, department: deptAcronym${more} }
`

/** First cells of each record, which are plain, and the last ones, the day of the list before two flags. */
const record = /^([a-z-]+),([^,]+),([^,]+),(?:"([^"]*)"|([^,]*)),/gm

describeOnSharedData('ca-large-it-projects-2016-2019', 'the IT projects of Canada', (path) => {
  const [of2016 = '', of2019 = ''] = readdirSync(path).filter((name) => name.endsWith('.csv')).sort().map((name) => join(path, name))
  /** Ids by hand: a record begins a line with an acronym, a shortcode and both joined. */
  const ids = (file: string): string[] => [...readFileSync(file, 'utf8').matchAll(record)].filter(([, acronym, code, id]) => id === `${acronym}-${code}`).map(([, , , id]) => id!)
  /** The day of the list, as every row states it: "June 9, 2016". */
  const observed = (file: string): string => {
    const days = new Set([...readFileSync(file, 'utf8').matchAll(/,"([A-Z][a-z]+ \d+, \d{4})",[01],[01]$/gm)].map(([, day]) => day!))
    expect(days.size).toBe(1)
    return new Date(`${[...days][0]} UTC`).toISOString().slice(0, 10)
  }
  let scratch: ScratchImport
  let batches: Batch[]
  const imported = async (file: string): Promise<Batch> => (await importFiles(scratch.warehouse, { files: [file], profile: 'canada-it-projects', observedOn: observed(file), who: 'test' })).batch
  beforeAll(async () => {
    scratch = await scratchImport()
    batches = [await imported(of2016), await imported(of2019)]
  })
  afterAll(() => scratch.end())

  test('398 projects of June 2016 and 463 of May 2019 arrive whole, over descriptions with commas and line ends', () => {
    expect([ids(of2016).length, ids(of2019).length]).toEqual([398, 463])
    expect(batches.map(({ observedOn, status, rows, accepted, rejected, duplicate }) => [observedOn, status, rows, accepted, rejected, duplicate])).toEqual([
      ['2016-06-09', 'loaded', 398, 398, 0, 0],
      ['2019-05-01', 'loaded', 463, 463, 0, 0],
    ])
  })

  test('what the source does not say is unknown: neither kind nor funding is made up', async () => {
    const asked = understood({ period: '2019', scheme: '2016' })
    const indicator = indicators.get('catalog-coverage')!
    const { text, parameters } = verdictSql(indicator)
    const rows = await scratch.warehouse.query(`SELECT verdict, reason, CAST(SUM(count) AS BIGINT) AS n FROM (${text}) v GROUP BY ALL`, { ...parameters, ...parametersOf(indicator, asked, '2019-12-31') })
    expect(rows).toEqual([{ verdict: 'unknown', reason: 'kind-unstated', n: 463 }])
  })

  test('each list names 37 departments, and no year of a budget', async () => {
    for (const { id } of batches)
      expect(await scratch.warehouse.query(`SELECT COUNT(DISTINCT department) AS departments, COUNT(budget_year) AS years FROM seen_project WHERE batch = ${id}`)).toEqual([{ departments: 37, years: 0 }])
  })

  test('what the later list lacks is gone from its day on', async () => {
    const later = new Set(ids(of2019))
    const gone = ids(of2016).filter((id) => !later.has(id)).toSorted()
    expect(await scratch.warehouse.query("SELECT key FROM project WHERE valid_to = DATE '2019-05-01' AND key NOT IN (SELECT key FROM project WHERE valid_to = DATE '9999-12-31') ORDER BY key")).toEqual(gone.map((key) => ({ key })))
  })

  test('a completion that is estimated, taken for one that has come, is held for lying ahead', async () => {
    const estimated = [...readFileSync(of2016, 'utf8').matchAll(/,(?:"\$[\d,]+"|[^",\n]*),"([A-Z][a-z]+ \d+, \d{4})",(?![01],[01]$)/gm)].map(([, day]) => new Date(`${day} UTC`).toISOString().slice(0, 10))
    expect(estimated.length).toBe(388)
    const ahead = estimated.filter((day) => day > '2016-06-09').length
    const dating = profile('canada-dated', ", built_on: { from: estimatedCompletionDate, dates: ['MMMM D, YYYY'] }")
    const dated = (await importFiles(scratch.warehouse, { files: [of2016], profile: dating, observedOn: observed(of2016), who: 'test' })).batch
    expect([dated.status, dated.rejected]).toEqual(['held', 0])
    expect(dated.held?.zh).toContain(`信息化项目有 ${ahead} 行的事件日期晚于观测日期 2016-06-09`)
    expect((await scratch.warehouse.query<{ day: string }>(`SELECT built_on AS day FROM seen_project WHERE batch = ${dated.id} AND built_on IS NOT NULL`)).map(({ day }) => day).toSorted()).toEqual(estimated.toSorted())
  })
})
