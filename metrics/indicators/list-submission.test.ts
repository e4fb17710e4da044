import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '.'
import { departments, everyone, question } from './oracle/draw'
import { drawnSubmissions } from './oracle/draw-list'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge, type Question } from './oracle/judgement'
import { submissionByHand } from './oracle/open-list'
import { openList, type OpenList } from './oracle/records'
import { found, settle } from './oracle/world'

const submission = indicators.get('list-submission')!

let engine: Engine
beforeAll(async () => {
  engine = await nativeEngine()
  await found(engine)
})
afterAll(() => engine.close())

const submit = (lists: OpenList[]) => settle(engine, { departments, tables: { open_list: lists } })

async function judged(asked: Question): Promise<Record<string, string>> {
  return Object.fromEntries((await judge(engine, submission, asked)).map((row) => [row.department, `${row.verdict} ${row.reason}`]))
}

describe('submission of the open list', () => {
  test('every department with the duty is judged: in time, late, or silent', async () => {
    await submit([openList({ department: 'SHP1', submitted_on: '2015-05-31' }), openList({ department: 'SHP2', submitted_on: '2015-06-01' }), openList({ department: 'SHM1' })])
    expect(await judged({ period: '2015', asOf: '2015-12-31' })).toEqual({
      SHP1: 'met submitted',
      SHP2: 'missed late',
      SHM1: 'missed not-submitted',
      SHM2: 'missed not-submitted',
      SHD1: 'missed not-submitted',
    })
  })

  test('silence is pending until 31 May is over', async () => {
    await submit([])
    expect(await judged({ period: '2015', asOf: '2015-05-30' })).toMatchObject({ SHD1: 'pending not-submitted' })
    expect(await judged({ period: '2015', asOf: '2015-05-31' })).toMatchObject({ SHD1: 'missed not-submitted' })
  })

  test('31 May 2015, a Sunday, does not roll over, and belongs to May and to the second quarter', async () => {
    await submit([])
    const rows = async (period: string, asOf: string) => Object.keys(await judged({ period, asOf })).length
    expect([await rows('2015-05', '2015-05-31'), await rows('2015-Q2', '2015-06-30'), await rows('2015-06', '2015-06-30'), await rows('2015-Q3', '2015-09-30')]).toEqual([5, 5, 0, 0])
  })

  test("last year's list does not stand for this year's", async () => {
    await submit([openList({ department: 'SHP1', list_year: 2014, submitted_on: '2014-05-20' })])
    expect(await judged({ period: '2015', asOf: '2015-12-31' })).toMatchObject({ SHP1: 'missed not-submitted' })
  })

  test('a department known by two references is judged once, by its first submission', async () => {
    await submit([openList({ department: 'SHP1', key: 'SHP1/2015', submitted_on: '2015-07-01' }), openList({ department: 'SHP1', key: '市商务委/2015', submitted_on: '2015-05-04' })])
    const rows = await judge(engine, submission, { period: '2015', asOf: '2015-12-31' })
    expect(rows.filter((row) => row.department === 'SHP1').map((row) => [row.verdict, row.done_on])).toEqual([['met', '2015-05-04']])
  })

  test('agrees with the clerk on drawn submissions, row by row', async () => {
    await fc.assert(
      fc.asyncProperty(drawnSubmissions, fc.array(question, { minLength: 5, maxLength: 5 }), async (lists, asked) => {
        await submit(lists)
        for (const one of asked) expect(await judge(engine, submission, one)).toEqual(submissionByHand(submission, lists, everyone, one))
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })
})
