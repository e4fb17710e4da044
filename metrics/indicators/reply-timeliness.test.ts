import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '.'
import { type DeadlineRule, schemes } from '../schemes'
import { departments } from './oracle/draw'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge, type Question } from './oracle/judgement'
import { request, type Request, suspension, type Suspension } from './oracle/records'
import { found, settle } from './oracle/world'

const reply = indicators.get('reply-timeliness')!
const [scheme2015] = schemes
const [tenWorkingDays] = scheme2015!.deadlineRules

let engine: Engine
beforeAll(async () => {
  engine = await nativeEngine()
  await found(engine)
})
afterAll(() => engine.close())

const receive = (requests: Request[], suspensions: Suspension[] = [], rules: readonly DeadlineRule[] = [tenWorkingDays!]) =>
  settle(engine, { departments, schemes: [{ ...scheme2015!, deadlineRules: rules }], tables: { request: requests, request_suspension: suspensions } })

const one = (cells: Partial<Request>): Request => request({ id: 'R', department: 'SHM1', ...cells })

/** Verdict, reason and due day of the only request. */
async function judged(asked: Question): Promise<(string | null)[] | undefined> {
  return (await judge(engine, reply, asked)).map((row) => [row.verdict, row.reason, row.due_on] as (string | null)[])[0]
}

const endOf2015 = { period: '2015', asOf: '2015-12-31' }

describe('the deadline of a reply', () => {
  test('ten working days from 24 September 2015 end on 14 October: replied that day is in time', async () => {
    await receive([one({ passed_on: '2015-09-24', replied_on: '2015-10-14' })])
    expect(await judged(endOf2015)).toEqual(['met', 'in-time', '2015-10-14'])
    await receive([one({ passed_on: '2015-09-24', replied_on: '2015-10-15' })])
    expect(await judged(endOf2015)).toEqual(['missed', 'late', '2015-10-14'])
  })

  test('ten working days from 31 August 2015 end on 15 September, for 3 to 5 September were a holiday', async () => {
    await receive([one({ passed_on: '2015-08-31' })])
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-09-15'])
  })

  test('a request passed on at a weekend starts with the next working day', async () => {
    await receive([one({ passed_on: '2015-11-07' })])
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-11-20'])
  })

  test('a due date in the source wins over the rule', async () => {
    await receive([one({ passed_on: '2015-09-24', due_on: '2015-09-28', replied_on: '2015-10-08' })])
    expect(await judged(endOf2015)).toEqual(['missed', 'late', '2015-09-28'])
  })

  test('one extension adds its days, where the rule allows one', async () => {
    await receive([one({ passed_on: '2015-09-24', extended: true })])
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-10-28'])
    await receive([one({ passed_on: '2015-09-24', extended: true })], [], [{ ...tenWorkingDays!, extension: 0 }])
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-10-14'])
  })

  test('a rule of the sharing type goes before the general one', async () => {
    const rules = [tenWorkingDays!, { ...tenWorkingDays!, sharingType: 'unconditional', days: 3, unit: 'calendar' as const }]
    await receive([one({ passed_on: '2015-09-24', sharing_type: 'unconditional' })], [], rules)
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-09-27'])
    await receive([one({ passed_on: '2015-09-24', sharing_type: 'conditional' })], [], rules)
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-10-14'])
  })

  test('the rule is that of the day of passing on', async () => {
    const rules = [
      { ...tenWorkingDays!, validTo: '2015-09-24' },
      { ...tenWorkingDays!, validFrom: '2015-09-24', days: 5 },
    ]
    await receive([one({ passed_on: '2015-09-23' })], [], rules)
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-10-13'])
    await receive([one({ passed_on: '2015-09-24' })], [], rules)
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-10-08'])
  })

  test('where the day of receipt counts, the deadline is a working day earlier', async () => {
    await receive([one({ passed_on: '2015-09-24' })], [], [{ ...tenWorkingDays!, countsReceipt: true }])
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-10-13'])
  })
})

describe('a reply against its deadline', () => {
  test('instants compare as instants where both sides have them', async () => {
    const due = { due_on: '2015-09-28', due_at: '2015-09-28 12:00:00', passed_on: '2015-09-24' }
    await receive([one({ ...due, replied_on: '2015-09-28', replied_at: '2015-09-28 12:00:00' })])
    expect(await judged(endOf2015)).toEqual(['met', 'in-time', '2015-09-28'])
    await receive([one({ ...due, replied_on: '2015-09-28', replied_at: '2015-09-28 12:00:01' })])
    expect(await judged(endOf2015)).toEqual(['missed', 'late', '2015-09-28'])
  })

  test('otherwise by days: a reply on the due day is in time, whatever the hour', async () => {
    await receive([one({ due_on: '2015-09-28', due_at: '2015-09-28 12:00:00', replied_on: '2015-09-28' })])
    expect(await judged(endOf2015)).toEqual(['met', 'in-time', '2015-09-28'])
    await receive([one({ due_on: '2015-09-28', replied_on: '2015-09-28', replied_at: '2015-09-28 23:59:59' })])
    expect(await judged(endOf2015)).toEqual(['met', 'in-time', '2015-09-28'])
  })

  test('an open request is pending before its due day is over, then overdue; a reply after the as-of has not happened', async () => {
    await receive([one({ due_on: '2015-09-28', replied_on: '2015-10-20' })])
    expect(await judged({ period: '2015', asOf: '2015-09-27' })).toEqual(['pending', 'open', '2015-09-28'])
    expect(await judged({ period: '2015', asOf: '2015-09-28' })).toEqual(['missed', 'overdue', '2015-09-28'])
    expect(await judged({ period: '2015', asOf: '2015-10-20' })).toEqual(['missed', 'late', '2015-09-28'])
  })

  test('replied in time is met at once, also before the deadline', async () => {
    await receive([one({ passed_on: '2015-09-24', replied_on: '2015-09-25' })])
    expect(await judged({ period: '2015-10', asOf: '2015-09-30' })).toEqual(['met', 'in-time', '2015-10-14'])
  })

  test('the cohort is that of the due date: due on the last day of the quarter belongs to the quarter', async () => {
    await receive([one({ due_on: '2015-09-30', replied_on: '2015-10-08' })])
    expect(await judged({ period: '2015-Q3', asOf: '2015-09-30' })).toEqual(['missed', 'overdue', '2015-09-30'])
    expect(await judged({ period: '2015-09', asOf: '2015-09-30' })).toEqual(['missed', 'overdue', '2015-09-30'])
    expect(await judged({ period: '2015-Q4', asOf: '2015-12-31' })).toBeUndefined()
  })

  test('without a deadline and a day of passing on nothing can be judged, in the period of what is known', async () => {
    await receive([one({ submitted_on: '2015-09-01', replied_on: '2015-10-09' })])
    expect(await judged({ period: '2015-Q3', asOf: '2015-09-30' })).toEqual(['unknown', 'no-clock', null])
    expect(await judged({ period: '2015-Q4', asOf: '2015-12-31' })).toBeUndefined()
    await receive([one({})])
    expect(await judged({ period: '2015-Q4', asOf: '2015-12-31' })).toEqual(['unknown', 'no-clock', null])
  })

  test('without a rule for the day of passing on the request is unknown, and says so', async () => {
    await receive([one({ passed_on: '2015-09-24' })], [], [{ ...tenWorkingDays!, validFrom: '2016-01-01' }])
    expect(await judged(endOf2015)).toEqual(['unknown', 'no-rule', null])
  })

  test('a request passed on after the as-of is not there yet', async () => {
    await receive([one({ passed_on: '2015-12-01', due_on: '2015-12-20' })])
    expect(await judged({ period: '2015', asOf: '2015-11-30' })).toBeUndefined()
  })

  test('days are working days taken, suspensions left out', async () => {
    await receive([one({ passed_on: '2015-09-24', replied_on: '2015-10-14' })], [suspension({ request: 'R', suspended_on: '2015-09-28', resumed_on: '2015-09-30' })])
    expect((await judge(engine, reply, endOf2015))[0]!.days).toBe('8')
    await receive([one({ passed_on: '2015-09-24', replied_on: '2015-09-24' })])
    expect((await judge(engine, reply, endOf2015))[0]!.days).toBe('0')
  })

  test('an unconfirmed rule shows on the row', async () => {
    await receive([one({ passed_on: '2015-09-24' })])
    expect((await judge(engine, reply, endOf2015))[0]).toMatchObject({ method: 'working-rule', flags: 'rule-unconfirmed', month_due: '2015-10' })
  })
})

describe('a suspension', () => {
  const passed = { passed_on: '2015-11-02' } // due 2015-11-16
  const stop = (suspended_on: string, resumed_on: string | null = null) => suspension({ request: 'R', suspended_on, resumed_on })

  test('adds its working days, the day of suspension included and the day of resumption not', async () => {
    await receive([one(passed)], [stop('2015-11-05', '2015-11-09')])
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-11-18'])
  })

  test('on the due day itself still stops the clock; the day after, it is too late', async () => {
    await receive([one(passed)], [stop('2015-11-16', '2015-11-20')])
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-11-20'])
    await receive([one(passed)], [stop('2015-11-17', '2015-11-27')])
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-11-16'])
  })

  test('several add up, and a later one counts while the earlier ones keep the clock running', async () => {
    await receive([one(passed)], [stop('2015-11-05', '2015-11-09'), stop('2015-11-18', '2015-11-19')])
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-11-19'])
  })

  test('overlapping ones count their days once', async () => {
    await receive([one(passed)], [stop('2015-11-05', '2015-11-11'), stop('2015-11-09', '2015-11-12')])
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-11-23'])
  })

  test('before the request was passed on adds nothing', async () => {
    await receive([one(passed)], [stop('2015-10-20', '2015-10-30')])
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-11-16'])
  })

  test('open at the as-of leaves the request pending; a reply meanwhile is in time', async () => {
    await receive([one(passed)], [stop('2015-11-10')])
    expect(await judged(endOf2015)).toEqual(['pending', 'suspended', '2015-11-16'])
    await receive([one({ ...passed, replied_on: '2015-12-10' })], [stop('2015-11-10')])
    expect(await judged(endOf2015)).toEqual(['met', 'in-time', '2015-11-16'])
  })

  test('resumed only after the as-of is still open', async () => {
    await receive([one(passed)], [stop('2015-11-10', '2015-11-24')])
    expect(await judged({ period: '2015', asOf: '2015-11-20' })).toEqual(['pending', 'suspended', '2015-11-16'])
    expect(await judged({ period: '2015', asOf: '2015-11-24' })).toEqual(['pending', 'open', '2015-11-30'])
  })

  test('open since before the stated due day holds the clock, even where an earlier one overlaps it', async () => {
    const stated = { ...passed, due_on: '2015-11-16' }
    await receive([one(stated)], [stop('2015-11-05', '2015-11-20'), stop('2015-11-10')])
    expect(await judged(endOf2015)).toEqual(['pending', 'suspended', '2015-11-16'])
  })

  test('leaves a stated due day where the source put it', async () => {
    await receive([one({ ...passed, due_on: '2015-11-16' })], [stop('2015-11-05', '2015-11-09')])
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-11-16'])
  })

  test('does not rescue a request that was overdue already', async () => {
    await receive([one(passed)], [stop('2015-11-18')])
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-11-16'])
  })

  test('adds calendar days under a rule in calendar days', async () => {
    await receive([one(passed)], [stop('2015-11-05', '2015-11-09')], [{ ...tenWorkingDays!, unit: 'calendar' }])
    expect(await judged(endOf2015)).toEqual(['missed', 'overdue', '2015-11-16'])
  })
})

describe('beyond the working calendar', () => {
  const in2026 = { period: '2026', asOf: '2026-12-31' }
  const in2027 = { period: '2027', asOf: '2027-06-30' }

  test('a deadline that reaches 2027 gives no verdict for 2027, and the row names the first unknown day', async () => {
    await receive([one({ passed_on: '2026-12-24' })])
    expect(await judged(in2027)).toEqual([null, 'calendar-unknown', '2027-01-01'])
  })

  test('it cannot fall in 2026, so that 2026 is judged without it', async () => {
    await receive([one({ passed_on: '2026-12-24' })])
    expect(await judged(in2026)).toBeUndefined()
  })

  test('a due date in the source and a rule in calendar days need no working calendar', async () => {
    await receive([one({ passed_on: '2027-02-01', due_on: '2027-02-15' })])
    expect(await judged(in2027)).toEqual(['missed', 'overdue', '2027-02-15'])
    await receive([one({ passed_on: '2027-02-01' })], [], [{ ...tenWorkingDays!, unit: 'calendar' }])
    expect(await judged(in2027)).toEqual(['missed', 'overdue', '2027-02-11'])
  })

  test('a request of 2003, years before any rule, does not trouble 2015', async () => {
    await receive([one({ passed_on: '2003-06-02' })])
    expect(await judged(endOf2015)).toBeUndefined()
    expect(await judged({ period: '2003', asOf: '2003-12-31' })).toEqual(['unknown', 'no-rule', null])
  })
})
