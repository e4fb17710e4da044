import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Indicator, indicators } from '.'
import { departments, everyone, question } from './oracle/draw'
import { drawnItems } from './oracle/draw-list'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge, type Question } from './oracle/judgement'
import { listByHand } from './oracle/open-list'
import { type ListItem, listItem } from './oracle/records'
import { found, settle } from './oracle/world'

const apiShare = indicators.get('api-share')!
const registration = indicators.get('list-registration')!
const availability = indicators.get('list-availability')!

let engine: Engine
beforeAll(async () => {
  engine = await nativeEngine()
  await found(engine)
})
afterAll(() => engine.close())

const list = (items: ListItem[]) => settle(engine, { departments, tables: { list_item: items } })

async function judged(indicator: Indicator, asked: Question): Promise<Record<string, string>> {
  return Object.fromEntries((await judge(engine, indicator, asked)).map((row) => [row.subject, `${row.verdict} ${row.reason}`]))
}

const endOf2015 = { period: '2015', asOf: '2015-12-31' }

describe('API share', () => {
  const items = [
    listItem({ id: 'api', department: 'SHP1', mode: 'api', opened_on: '2015-06-01' }),
    listItem({ id: 'api-planned', department: 'SHP1', mode: 'api' }),
    listItem({ id: 'api-later', department: 'SHP1', mode: 'api', opened_on: '2016-01-05' }),
    listItem({ id: 'file', department: 'SHP1', mode: 'file', opened_on: '2015-06-01' }),
    listItem({ id: 'file-planned', department: 'SHP1', mode: 'file' }),
    listItem({ id: 'unstated', department: 'SHP1', opened_on: '2015-06-01' }),
    listItem({ id: 'of-2014', department: 'SHP1', list_year: 2014, mode: 'api', opened_on: '2014-06-01' }),
  ]

  test('is met by what is open through an API; a file is missed at once, an unstated mode is unknown and never 0 %', async () => {
    await list(items)
    expect(await judged(apiShare, endOf2015)).toEqual({
      api: 'met api-opened',
      'api-planned': 'missed api-planned',
      'api-later': 'missed api-planned',
      file: 'missed file-mode',
      'file-planned': 'missed file-mode',
      unstated: 'unknown mode-unstated',
    })
  })

  test('a planned API is pending until 31 October is over', async () => {
    await list(items)
    expect((await judged(apiShare, { period: '2015-10', asOf: '2015-10-30' }))['api-planned']).toBe('pending api-planned')
    expect((await judged(apiShare, { period: '2015-10', asOf: '2015-10-31' }))['api-planned']).toBe('missed api-planned')
  })

  test('judges the whole list of the year in every period of it', async () => {
    await list(items)
    for (const period of ['2015', '2015-H1', '2015-Q2', '2015-06']) expect(Object.keys(await judged(apiShare, { period, asOf: '2015-06-30' }))).toHaveLength(6)
  })

  test('without an opening day the portal itself is the evidence, from the day it was seen', async () => {
    await list([listItem({ id: 'seen', department: 'SHP1', mode: 'api', available: true, observed_on: '2015-11-20' })])
    expect(await judged(apiShare, endOf2015)).toEqual({ seen: 'met api-opened' })
    expect(await judged(apiShare, { period: '2015', asOf: '2015-11-19' })).toEqual({ seen: 'missed api-planned' })
  })
})

describe('registration of the open list', () => {
  test('is due on 31 October: approved on that day is in time, on the next it is late', async () => {
    await list([
      listItem({ id: 'in-time', department: 'SHP1', registered_on: '2015-10-30', approved_on: '2015-10-31' }),
      listItem({ id: 'late', department: 'SHP1', registered_on: '2015-10-30', approved_on: '2015-11-01' }),
      listItem({ id: 'registered', department: 'SHP1', registered_on: '2015-10-30' }),
      listItem({ id: 'nothing', department: 'SHP1' }),
    ])
    expect(await judged(registration, endOf2015)).toEqual({
      'in-time': 'met approved-in-time',
      late: 'missed approved-late',
      registered: 'missed not-approved',
      nothing: 'missed not-registered',
    })
  })

  test('falls in the periods that hold 31 October, and in no other', async () => {
    await list([listItem({ id: 'A', department: 'SHP1' })])
    const rows = async (period: string, asOf: string) => Object.keys(await judged(registration, { period, asOf })).length
    expect(await Promise.all([rows('2015', '2015-12-31'), rows('2015-H2', '2015-12-31'), rows('2015-Q4', '2015-12-31'), rows('2015-10', '2015-10-31')])).toEqual([1, 1, 1, 1])
    expect(await Promise.all([rows('2015-H1', '2015-06-30'), rows('2015-Q3', '2015-09-30'), rows('2015-09', '2015-09-30'), rows('2015-11', '2015-11-30')])).toEqual([0, 0, 0, 0])
  })

  test('what a file of 2018 says of 2016 registers nothing in 2015', async () => {
    await list([listItem({ id: 'A', department: 'SHP1', registered_on: '2015-10-01', approved_on: '2016-03-01', observed_on: '2018-02-04' })])
    expect(await judged(registration, endOf2015)).toEqual({ A: 'missed not-approved' })
  })

  test('done in time is met at once, also before the deadline', async () => {
    await list([listItem({ id: 'A', department: 'SHP1', registered_on: '2015-06-01', approved_on: '2015-06-02' })])
    expect(await judged(registration, { period: '2015', asOf: '2015-06-30' })).toEqual({ A: 'met approved-in-time' })
    expect(await judged(registration, { period: '2015', asOf: '2015-06-01' })).toEqual({ A: 'pending not-approved' })
  })
})

describe('availability of the open list', () => {
  test('a check decides; unchecked, the opening day does', async () => {
    await list([
      listItem({ id: 'found', department: 'SHP1', available: true }),
      listItem({ id: 'lost', department: 'SHP1', available: false, opened_on: '2015-06-01' }),
      listItem({ id: 'opened', department: 'SHP1', opened_on: '2015-06-01' }),
      listItem({ id: 'closed', department: 'SHP1' }),
    ])
    expect(await judged(availability, endOf2015)).toEqual({ found: 'met checked', lost: 'missed check-failed', opened: 'met opened', closed: 'missed not-opened' })
    expect(await judged(availability, { period: '2015-10', asOf: '2015-10-30' })).toMatchObject({ closed: 'pending not-opened' })
  })

  test('a check made after the as-of says nothing of the day before', async () => {
    await list([
      listItem({ id: 'found', department: 'SHP1', available: true, observed_on: '2018-02-04' }),
      listItem({ id: 'lost', department: 'SHP1', available: false, opened_on: '2015-06-01', observed_on: '2018-02-04' }),
    ])
    expect(await judged(availability, endOf2015)).toEqual({ found: 'missed not-opened', lost: 'met opened' })
  })
})

test('the three list indicators agree with the clerk on drawn items, row by row', async () => {
  await fc.assert(
    fc.asyncProperty(drawnItems, fc.array(question, { minLength: 4, maxLength: 4 }), async (items, asked) => {
      await list(items)
      for (const one of asked)
        for (const indicator of [apiShare, registration, availability]) expect(await judge(engine, indicator, one)).toEqual(listByHand(indicator, items, everyone, one))
    }),
    { numRuns: 15, endOnFailure: true },
  )
})
