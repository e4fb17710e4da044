import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnSharedData } from '../e2e/shared-data'
import { scratchFolder } from '../e2e/scratch-folder'
import { openOffice } from '../office/local'
import type { HoldingOffice, RankingAnswer } from '../office/office'

describeOnSharedData('hk-catalog-2018', 'the catalogue of Hong Kong', (path) => {
  const file = join(path, readdirSync(path).find((name) => name.endsWith('.csv'))!)
  const scratch = scratchFolder()
  let office: HoldingOffice
  let ranking: RankingAnswer
  beforeAll(async () => {
    office = await openOffice(scratch)
    await office.import({ files: [file], profile: 'hongkong-portal', who: 'test' })
    ranking = await office.ranking({ period: '2018' })
  })
  afterAll(() => office.close())

  test('175 of 627 datasets are opened through an API, by the flag that ends each line', () => {
    const flags = readFileSync(file, 'utf8').split('\n').flatMap((line) => /,([YN])\r?$/.exec(line)?.[1] ?? [])
    const yes = flags.filter((flag) => flag === 'Y').length
    expect([yes, flags.length]).toEqual([175, 627])
    expect(ranking.city['api-share']).toMatchObject({ met: yes, missed: flags.length - yes, pending: 0, unknown: 0 })
  })

  test('25 of 58 departments reach 30 %', () => {
    expect(ranking.departments).toHaveLength(58)
    expect(ranking.departments.filter(({ indicators }) => indicators['api-share']?.reached)).toHaveLength(25)
  })

  test('what the catalogue does not say stays unsaid: no dates, so no update is judged, and no contact, so no dataset is complete or not', () => {
    expect(ranking.city['update-compliance']).toMatchObject({ met: 0, missed: 0 })
    expect(ranking.city.completeness).toMatchObject({ met: 0, missed: 0, unknown: 627 })
  })
})
