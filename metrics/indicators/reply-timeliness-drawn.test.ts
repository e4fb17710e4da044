import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '.'
import { type DeadlineRule, schemes } from '../schemes'
import { addDays, dayNumber } from '../time/day'
import { codes, dayBetween, departments, everyone, maybe, question, states } from './oracle/draw'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge, type Question } from './oracle/judgement'
import { request, type Request, suspension, type Suspension } from './oracle/records'
import { repliesByHand } from './oracle/reply'
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

describe('reply timeliness on drawn requests', () => {
  const edges = ['2015-09-24', '2015-09-30', '2015-10-14', '2015-10-31', '2015-12-31', '2015-08-31', '2015-09-15']
  const day = dayBetween('2015-04-01', '2016-02-28', edges)
  const moment = (on: string | null, hour: number | null): string | null => (on === null || hour === null ? null : `${on} ${String(hour).padStart(2, '0')}:00:00`)
  const hour = maybe(fc.integer({ min: 8, max: 18 }))
  const rule: fc.Arbitrary<DeadlineRule> = fc
    .record({
      days: fc.constantFrom(1, 3, 5, 10, 15),
      unit: fc.constantFrom('working' as const, 'calendar' as const),
      countsReceipt: fc.boolean(),
      extension: fc.constantFrom(0, 5, 10),
      confirmed: fc.boolean(),
    })
    .map((cells) => ({ ...tenWorkingDays!, ...cells }))
  const rules = fc
    .record({ early: rule, late: rule, conditional: maybe(rule), turn: fc.constantFrom('0001-01-01', '2015-09-01', '2016-01-01') })
    .map(({ early, late, conditional, turn }): DeadlineRule[] => [
      ...(turn === '0001-01-01' ? [] : [{ ...early, validTo: turn }]),
      { ...late, validFrom: turn },
      ...(conditional ? [{ ...conditional, sharingType: 'conditional', validFrom: '2015-06-01' }] : []),
    ])
  const drawn = fc.record({
    department: fc.constantFrom(...codes),
    domain: maybe(fc.constantFrom('交通', '民生')),
    requester_group: maybe(fc.constantFrom('pilot', 'district')),
    sharing_type: maybe(fc.constantFrom('conditional', 'unconditional')),
    submitted_on: maybe(day),
    passed_on: fc.option(day, { nil: null, freq: 6 }),
    due_on: fc.option(day, { nil: null, freq: 1 }),
    dueHour: hour,
    wait: maybe(fc.integer({ min: 0, max: 40 })),
    replied_on: maybe(day),
    repliedHour: hour,
    extended: fc.constantFrom(true, false, null),
    stops: fc.array(fc.tuple(day, maybe(fc.integer({ min: 0, max: 25 }))), { maxLength: 3 }),
    nearby: fc.boolean(),
  })

  type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never

  const agree = async (given: Drawn[], asked: Question[], drawnRules: DeadlineRule[], shift: (on: string | null) => string | null): Promise<void> => {
    const requests: Request[] = []
    const suspensions: Suspension[] = []
    for (const [index, { stops, dueHour, repliedHour, wait, nearby, ...cells }] of given.entries()) {
      const id = `R${index}`
      const passed = shift(cells.passed_on)
      const due = shift(cells.due_on)
      const replied = passed !== null && wait !== null ? addDays(passed, wait) : shift(cells.replied_on)
      requests.push(
        request({
          ...cells,
          id,
          submitted_on: shift(cells.submitted_on),
          passed_on: passed,
          due_on: due,
          due_at: moment(due, dueHour),
          replied_on: replied,
          replied_at: moment(replied, repliedHour),
        }),
      )
      const seen = new Set<string>()
      for (const [start, length] of stops) {
        const from = nearby && passed !== null ? addDays(passed, dayNumber(start) % 20) : shift(start)!
        if (seen.has(from)) continue
        seen.add(from)
        suspensions.push(suspension({ request: id, suspended_on: from, resumed_on: length === null ? null : addDays(from, length) }))
      }
    }
    const turned = states(requests, () => ({ replied_on: shift('2015-10-14'), replied_at: null }))
    await settle(engine, { departments, schemes: [{ ...scheme2015!, deadlineRules: drawnRules }], tables: { request: turned, request_suspension: suspensions } })
    for (const question of asked) expect(await judge(engine, reply, question)).toEqual(repliesByHand(reply, turned, suspensions, drawnRules, everyone, question))
  }

  test('agrees with the clerk who walks the calendar day by day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { minLength: 60, maxLength: 150 }), fc.array(question, { minLength: 3, maxLength: 3 }), rules, (given, asked, drawnRules) =>
        agree(given, asked, drawnRules, (on) => on),
      ),
      { numRuns: 20, endOnFailure: true },
    )
  })

  test('agrees with him around the end of the known calendar too', async () => {
    const shift = (on: string | null): string | null => on && addDays(on, 11 * 365 + 60)
    const late = fc.constantFrom<Question>({ period: '2026', asOf: '2026-12-31' }, { period: '2026-Q4', asOf: '2026-11-20' }, { period: '2027', asOf: '2027-04-30' }, { period: '2027-Q1', asOf: '2027-03-31' })
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { minLength: 60, maxLength: 120 }), late, rules, (given, asked, drawnRules) => agree(given, [asked], drawnRules, shift)),
      { numRuns: 20, endOnFailure: true },
    )
  })
})
