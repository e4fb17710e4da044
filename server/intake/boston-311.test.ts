import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnSharedData } from '../e2e/shared-data'
import { scratchFolder } from '../e2e/scratch-folder'
import { openOffice } from '../office/local'
import type { HoldingOffice } from '../office/office'

describeOnSharedData('us-boston-311-2011', 'the service requests of Boston', (path) => {
  const scratch = scratchFolder()
  const file = join(path, readdirSync(path).find((name) => name.endsWith('.gz'))!)
  let office: HoldingOffice
  let rows: readonly { readonly id: string; readonly due: string; readonly closed: string; readonly flag: string }[]

  beforeAll(async () => {
    const text = gunzipSync(readFileSync(file)).toString()
    // Dates and flag hold no commas and stand at the head of each line.
    rows = text.split('\n').slice(1).filter(Boolean).map((line) => {
      const [id = '', , due = '', closed = '', flag = ''] = line.split(',')
      return { id, due, closed, flag }
    })
    office = await openOffice(join(scratch, 'data'))
    // The flags were computed when the file was exported, in 2023.
    await office.import({ files: [file], profile: 'boston-311', observedOn: '2023-01-01', who: 'test' })
  })
  afterAll(() => office.close())

  const years = () => [...new Set(rows.flatMap(({ due }) => (due === '' ? [] : [due.slice(0, 4)])))].sort()

  test('over all due dates, as of the end of 2011-10-31, 24,918 are met, 6,178 missed, 4,658 pending and 6,073 without a due date', async () => {
    const asOf = '2011-10-31 23:59:59'
    const dated = rows.filter(({ due }) => due !== '')
    const closed = (one: { readonly closed: string }) => one.closed !== '' && one.closed <= asOf
    const byHand = {
      met: dated.filter((one) => closed(one) && one.closed <= one.due).length,
      missed: dated.filter((one) => (closed(one) ? one.closed > one.due : one.due <= asOf)).length,
      pending: dated.filter((one) => !closed(one) && one.due > asOf).length,
      unknown: rows.length - dated.length,
    }
    expect(byHand).toEqual({ met: 24_918, missed: 6178, pending: 4658, unknown: 6073 })
    const sums = { met: 0, missed: 0, pending: 0, unknown: 0 }
    for (const period of years()) {
      const { city } = await office.ranking({ period, asOf: '2011-10-31' })
      for (const verdict of Object.keys(sums) as (keyof typeof sums)[]) sums[verdict] += city['reply-timeliness']![verdict]
    }
    expect(sums).toEqual(byHand)
  })

  test('as of the export our verdict is the on-time flag of the source in every row that has both dates and a flag', async () => {
    const verdicts = new Map<string, string>()
    for (const period of years())
      for await (const page of office.verdictRows({ period, indicator: 'reply-timeliness' })) for (const { subject, verdict } of page) verdicts.set(subject, verdict)
    const flagged = rows.filter(({ due, closed, flag }) => due !== '' && closed !== '' && flag !== '')
    expect(flagged.length).toBeGreaterThan(30_000)
    const differing = flagged.filter(({ id, flag }) => verdicts.get(id) !== (flag === 'ONTIME' ? 'met' : 'missed'))
    expect(differing).toEqual([])
  })
})
