import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '.'
import { addDays } from '../time/day'
import { departments } from './oracle/draw'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge, type Question } from './oracle/judgement'
import { dataset, type Dataset, observation, type Observation, updateLog, type UpdateLog } from './oracle/records'
import { found, settle } from './oracle/world'

const update = indicators.get('update-compliance')!

let engine: Engine
beforeAll(async () => {
  engine = await nativeEngine()
  await found(engine)
})
afterAll(() => engine.close())

const publish = (datasets: Dataset[], observed: Observation[] = [], log: UpdateLog[] = []) =>
  settle(engine, { departments, tables: { dataset: datasets, observed_dataset: observed, update_log: log } })

const one = (cells: Partial<Dataset>): Dataset => dataset({ id: 'D', department: 'SHM1', published_on: '2013-03-05', ...cells })
const seen = (observed_on: string, updated_on: string | null): Observation => observation({ key: 'D', observed_on, updated_on })
const logged = (updated_on: string, content_hash: string | null = null): UpdateLog => updateLog({ dataset: 'D', updated_on, content_hash })

/** Verdict, reason and due day of the only dataset. */
async function judged(asked: Question): Promise<(string | null)[] | undefined> {
  return (await judge(engine, update, asked)).map((row) => [row.verdict, row.reason, row.due_on] as (string | null)[])[0]
}

const endOf2015 = { period: '2015', asOf: '2015-12-31' }

describe('update compliance without a log', () => {
  test('looks at the last elapsed cycle: updated in it or since is met', async () => {
    await publish([one({ frequency: '每季度' })], [seen('2015-12-31', '2015-10-01')])
    expect(await judged(endOf2015)).toEqual(['met', 'updated', '2015-12-31'])
    expect(await judged({ period: '2015', asOf: '2015-11-30' })).toEqual(['met', 'updated', '2015-09-30'])
  })

  test('missed only when an observation on the last day of the cycle or later still states an older date', async () => {
    await publish([one({ frequency: '每季度' })], [seen('2015-12-31', '2015-09-30')])
    expect(await judged(endOf2015)).toEqual(['missed', 'not-updated', '2015-12-31'])
    await publish([one({ frequency: '每季度' })], [seen('2015-12-30', '2015-09-30')])
    expect(await judged(endOf2015)).toEqual(['unknown', 'seen-too-early', '2015-12-31'])
  })

  test('a later blank is not "never updated": it leaves the dataset unknown, and does not erase what was known', async () => {
    await publish([one({ frequency: '每年' })], [seen('2018-02-04', null)])
    expect(await judged(endOf2015)).toEqual(['unknown', 'date-unstated', '2015-12-31'])
    await publish([one({ frequency: '每年' })], [seen('2015-11-25', '2015-06-01'), seen('2018-02-04', null)])
    expect(await judged(endOf2015)).toEqual(['met', 'updated', '2015-12-31'])
  })

  test('a later date that overwrote the earlier ones proves nothing of the cycle', async () => {
    await publish([one({ frequency: '每年' })], [seen('2018-02-04', '2017-11-17')])
    expect(await judged(endOf2015)).toEqual(['unknown', 'overwritten', '2015-12-31'])
  })

  test('a date of 2015 that a file of 2018 states counts in 2015; one of 2014 proves the miss', async () => {
    await publish([one({ frequency: '每年' })], [seen('2018-02-04', '2015-06-01')])
    expect(await judged(endOf2015)).toEqual(['met', 'updated', '2015-12-31'])
    await publish([one({ frequency: '每年' })], [seen('2018-02-04', '2014-12-31')])
    expect(await judged(endOf2015)).toEqual(['missed', 'not-updated', '2015-12-31'])
  })

  test('an observation before the overwriting one still proves the miss', async () => {
    await publish([one({ frequency: '每月' })], [seen('2015-10-20', '2015-07-05'), seen('2015-12-31', '2015-12-05')])
    expect(await judged({ period: '2015-Q3', asOf: '2015-09-30' })).toEqual(['missed', 'not-updated', '2015-09-30'])
  })
})

describe('the cycles of a dataset', () => {
  test('publication serves its own cycle: the first judged one begins after it', async () => {
    await publish([one({ frequency: '每季度', published_on: '2015-07-01' })], [seen('2015-12-31', null)])
    expect(await judged({ period: '2015-Q3', asOf: '2015-09-30' })).toBeUndefined()
    expect(await judged({ period: '2015-Q4', asOf: '2015-12-31' })).toEqual(['unknown', 'date-unstated', '2015-12-31'])
  })

  test('a cycle belongs to the period of its last day; a period without one has no row', async () => {
    await publish([one({ frequency: '每年' })], [seen('2016-02-01', '2014-02-01')])
    expect(await judged({ period: '2015-Q3', asOf: '2015-09-30' })).toBeUndefined()
    expect(await judged({ period: '2015-Q4', asOf: '2015-12-31' })).toEqual(['missed', 'not-updated', '2015-12-31'])
  })

  test('a cycle that has not elapsed is pending; updated within it, it is met at once', async () => {
    await publish([one({ frequency: '每年' })], [seen('2015-06-30', '2014-05-05')])
    expect(await judged({ period: '2015', asOf: '2015-06-30' })).toEqual(['pending', 'cycle-open', '2015-12-31'])
    await publish([one({ frequency: '每年' })], [seen('2015-06-30', '2015-05-05')])
    expect(await judged({ period: '2015', asOf: '2015-06-30' })).toEqual(['met', 'updated', '2015-12-31'])
  })

  test('weeks are ISO weeks', async () => {
    await publish([one({ frequency: '每周' })], [seen('2016-02-01', '2015-12-20')])
    expect(await judged(endOf2015)).toEqual(['missed', 'not-updated', '2015-12-27'])
  })

  test('two weeks are counted from publication', async () => {
    const published_on = '2015-12-02'
    await publish([one({ frequency: '二周', published_on })], [seen('2016-02-01', '2015-12-15')])
    expect(await judged({ period: '2015', asOf: '2015-12-29' })).toEqual(['missed', 'not-updated', '2015-12-29'])
    expect(await judged({ period: '2015', asOf: '2015-12-28' })).toEqual(['pending', 'cycle-open', '2015-12-29'])
  })

  test('months counted from the 31st end with the short month', async () => {
    await publish([one({ frequency: '每两个月', published_on: '2014-12-31' })], [seen('2016-02-01', '2015-01-05')])
    expect(await judged({ period: '2015-06', asOf: '2015-06-30' })).toEqual(['missed', 'not-updated', '2015-06-29'])
    expect(await judged({ period: '2015-04', asOf: '2015-04-29' })).toEqual(['missed', 'not-updated', '2015-04-29'])
    expect(await judged({ period: '2015-04', asOf: '2015-04-28' })).toEqual(['pending', 'cycle-open', '2015-04-29'])
    expect(await judged({ period: '2015-02', asOf: '2015-02-28' })).toBeUndefined()
  })

  test('five years are counted from publication', async () => {
    await publish([one({ frequency: '每五年', published_on: '2005-08-20' })], [seen('2016-02-01', '2009-09-09')])
    expect(await judged(endOf2015)).toEqual(['missed', 'not-updated', '2015-08-19'])
    expect(await judged({ period: '2016', asOf: '2016-12-31' })).toBeUndefined()
  })

  test('without a publication day the cycle of the first known date is the first; without any date nothing can be said', async () => {
    await publish([one({ frequency: '每季度', published_on: null })], [seen('2015-12-31', '2015-07-15')])
    expect(await judged({ period: '2015-Q3', asOf: '2015-09-30' })).toBeUndefined()
    expect(await judged({ period: '2015-Q4', asOf: '2015-12-31' })).toEqual(['missed', 'not-updated', '2015-12-31'])
    await publish([one({ frequency: '每季度', published_on: null })], [seen('2015-12-31', null)])
    expect(await judged(endOf2015)).toEqual(['unknown', 'date-unstated', null])
    await publish([one({ frequency: '二周', published_on: null })], [seen('2015-12-31', '2015-07-15')])
    expect(await judged(endOf2015)).toEqual(['unknown', 'publication-unstated', null])
  })

  test('what is published after the as-of is not open yet', async () => {
    await publish([one({ frequency: '不定期', published_on: '2016-01-04' })])
    expect(await judged(endOf2015)).toBeUndefined()
  })
})

describe('what escapes the cycles', () => {
  test('不定期 and its kin are exempt by name, blank and unread frequencies unknown', async () => {
    await publish(
      ['不定期', '按需要', '一次性', '静态', null, '看情况'].map((frequency, index) => dataset({ id: `D${index}`, department: 'SHM1', published_on: '2013-03-05', frequency })),
    )
    const rows = await judge(engine, update, endOf2015)
    expect(Object.fromEntries(rows.map((row) => [row.subject, [row.verdict, row.reason, row.frequency]]))).toEqual({
      D0: ['exempt', 'exempt-frequency', 'irregular'],
      D1: ['exempt', 'exempt-frequency', 'as-needed'],
      D2: ['exempt', 'exempt-frequency', 'once'],
      D3: ['exempt', 'exempt-frequency', 'static'],
      D4: ['unknown', 'frequency-unstated', null],
      D5: ['unknown', 'frequency-unread', 'unread'],
    })
  })

  test('an API is no subject here; an unstated mode is, and is flagged', async () => {
    await publish([one({ frequency: '每年', mode: 'api' })], [seen('2016-01-05', '2015-05-05')])
    expect(await judged(endOf2015)).toBeUndefined()
    await publish([one({ frequency: '每年', mode: null })], [seen('2016-01-05', '2015-05-05')])
    expect((await judge(engine, update, endOf2015))[0]).toMatchObject({ verdict: 'met', flags: 'mode-unstated', mode: null })
  })
})

describe('update compliance with a log', () => {
  const monthly = Array.from({ length: 12 }, (_, month) => `2015-${String(month + 1).padStart(2, '0')}-15`)

  test('every elapsed cycle of the period is looked at: 11 of 12 are enough, 10 are not', async () => {
    await publish([one({ frequency: '每月' })], [], monthly.slice(1).map((day) => logged(day)))
    expect(await judged(endOf2015)).toEqual(['met', 'updated', '2015-12-31'])
    await publish([one({ frequency: '每月' })], [], monthly.slice(2).map((day) => logged(day)))
    expect(await judged(endOf2015)).toEqual(['missed', 'not-updated', '2015-12-31'])
  })

  test('nine of ten is just enough', async () => {
    const days = monthly.filter((day) => day >= '2015-03' && day < '2015-12')
    await publish([one({ frequency: '每月', published_on: '2015-02-10' })], [], days.map((day) => logged(day)))
    expect(await judged(endOf2015)).toEqual(['met', 'updated', '2015-12-31'])
    await publish([one({ frequency: '每月', published_on: '2015-02-10' })], [], days.slice(1).map((day) => logged(day)))
    expect(await judged(endOf2015)).toEqual(['missed', 'not-updated', '2015-12-31'])
  })

  test('without a publication day the cycle of the first update is not judged, and does not count as served', async () => {
    const days = monthly.filter((day) => day < '2015-02' || day > '2015-04')
    await publish([one({ frequency: '每月', published_on: null })], [], days.map((day) => logged(day)))
    expect(await judged(endOf2015)).toEqual(['missed', 'not-updated', '2015-12-31'])
    await publish([one({ frequency: '每月', published_on: null })], [], [...days, '2015-02-15'].map((day) => logged(day)))
    expect(await judged(endOf2015)).toEqual(['met', 'updated', '2015-12-31'])
  })

  test('many updates in one cycle serve one cycle', async () => {
    await publish([one({ frequency: '每月' })], [], Array.from({ length: 30 }, (_, day) => logged(addDays('2015-12-01', day))))
    expect(await judged(endOf2015)).toEqual(['missed', 'not-updated', '2015-12-31'])
  })

  test('only elapsed cycles count, and only what had happened by then', async () => {
    await publish([one({ frequency: '每月' })], [], monthly.map((day) => logged(day)))
    expect(await judged({ period: '2015', asOf: '2015-03-30' })).toEqual(['met', 'updated', '2015-02-28'])
    await publish([one({ frequency: '每月' })], [], ['2015-01-15', ...monthly.slice(2)].map((day) => logged(day)))
    expect(await judged({ period: '2015', asOf: '2015-03-31' })).toEqual(['missed', 'not-updated', '2015-03-31'])
  })

  test('dates seen on the portal serve cycles beside the log', async () => {
    await publish([one({ frequency: '每季度' })], [seen('2015-06-30', '2015-05-05')], ['2015-02-01', '2015-08-08', '2015-11-11'].map((day) => logged(day)))
    expect(await judged(endOf2015)).toEqual(['met', 'updated', '2015-12-31'])
  })

  test('a log of one dataset puts all datasets of the department under the log, and no other department', async () => {
    const silent = dataset({ id: 'S', department: 'SHM1', published_on: '2013-03-05', frequency: '每季度' })
    const stranger = dataset({ id: 'X', department: 'SHM2', published_on: '2013-03-05', frequency: '每季度' })
    await publish([one({ frequency: '不定期' }), silent, stranger], [], [logged('2015-02-02')])
    const rows = await judge(engine, update, endOf2015)
    expect(Object.fromEntries(rows.map((row) => [row.subject, [row.verdict, row.method]]))).toEqual({
      D: ['exempt', 'declared'],
      S: ['missed', 'log'],
      X: ['unknown', 'last-cycle'],
    })
  })

  test('an update that changed nothing is flagged', async () => {
    await publish([one({ frequency: '每年' })], [], [logged('2014-05-05', 'aa'), logged('2015-05-05', 'aa')])
    expect((await judge(engine, update, endOf2015))[0]).toMatchObject({ verdict: 'met', flags: 'unchanged' })
    await publish([one({ frequency: '每年' })], [], [logged('2014-05-05', 'aa'), logged('2014-06-05', 'bb'), logged('2015-05-05', 'aa')])
    expect((await judge(engine, update, endOf2015))[0]).toMatchObject({ verdict: 'met', flags: '' })
  })
})
