// oxlint-disable-next-line no-restricted-imports -- for tests only
import fc from 'fast-check'
import type { DeadlineRule } from '../../schemes'
import { addDays, dayNumber } from '../../time/day'
import { codes, dayBetween, maybe, states } from './draw'
import { request, type Request, suspension, type Suspension } from './records'

const day = dayBetween('2015-04-01', '2016-02-28', ['2015-09-24', '2015-09-30', '2015-10-14', '2015-10-31', '2015-12-31', '2015-08-31', '2015-09-15'])
const hour = maybe(fc.integer({ min: 8, max: 18 }))

const rule: fc.Arbitrary<DeadlineRule> = fc
  .record({
    days: fc.constantFrom(1, 3, 5, 10, 15),
    unit: fc.constantFrom('working' as const, 'calendar' as const),
    countsReceipt: fc.boolean(),
    extension: fc.constantFrom(0, 5, 10),
    confirmed: fc.boolean(),
  })
  .map((cells) => ({ ...cells, stage: 'reply', sharingType: null, validFrom: '0001-01-01', validTo: '9999-12-31', issuer: '测试', clause: '测试' }))

/** One rule, or two in succession, and now and then one for a sharing type. */
const rules: fc.Arbitrary<DeadlineRule[]> = fc
  .record({ early: rule, late: rule, conditional: maybe(rule), turn: fc.constantFrom('0001-01-01', '2015-09-01', '2016-01-01') })
  .map(({ early, late, conditional, turn }) => [
    ...(turn === '0001-01-01' ? [] : [{ ...early, validTo: turn }]),
    { ...late, validFrom: turn },
    ...(conditional ? [{ ...conditional, sharingType: 'conditional', validFrom: '2015-06-01' }] : []),
  ])

const one = fc.record({
  department: fc.constantFrom(...codes),
  domain: maybe(fc.constantFrom('交通', '民生')),
  requester_group: maybe(fc.constantFrom('pilot', 'district')),
  sharing_type: maybe(fc.constantFrom('conditional', 'unconditional')),
  submitted_on: maybe(day),
  passed_on: fc.option(day, { nil: null, freq: 6 }),
  due_on: fc.option(day, { nil: null, freq: 1 }),
  dueHour: hour,
  /** Days from passing on to the reply, so that replies fall around the deadline. */
  wait: maybe(fc.integer({ min: 0, max: 40 })),
  replied_on: maybe(day),
  repliedHour: hour,
  /** Days from the reply to the reopening. */
  reopening: fc.option(fc.constantFrom(0, 1, 5, 30), { nil: null, freq: 1 }),
  extended: fc.constantFrom(true, false, null),
  requester: fc.constantFrom(...codes),
  reviewer: fc.constantFrom('SHM1', 'SHM1', null),
  decision: fc.constantFrom('granted', 'granted', 'refused', null),
  provide_due_on: fc.option(day, { nil: null, freq: 1 }),
  provideHour: hour,
  /** Days from the reply to the data, and from the data to their evaluation. */
  provision: maybe(fc.integer({ min: 0, max: 40 })),
  evaluation: maybe(fc.integer({ min: 0, max: 60 })),
  stops: fc.array(fc.tuple(day, maybe(fc.integer({ min: 0, max: 25 }))), { maxLength: 3 }),
  /** Whether the suspensions lie around the time in which the clock runs. */
  nearby: fc.boolean(),
})

const moment = (on: string | null, at: number | null): string | null => (on === null || at === null ? null : `${on} ${String(at).padStart(2, '0')}:00:00`)

/** @param shift moves every day, such as to the end of the known calendar. */
export const drawnRequests = (shift: (day: string) => string = (on) => on, minLength = 60, maxLength = 150): fc.Arbitrary<{ requests: Request[]; suspensions: Suspension[]; rules: DeadlineRule[] }> =>
  fc.tuple(fc.array(one, { minLength, maxLength }), rules).map(([given, drawnRules]) => {
    const requests: Request[] = []
    const suspensions: Suspension[] = []
    const moved = (on: string | null): string | null => on && shift(on)
    for (const [index, { stops, dueHour, repliedHour, provideHour, wait, reopening, provision, evaluation, nearby, ...cells }] of given.entries()) {
      const id = `R${index}`
      const [passed, due] = [moved(cells.passed_on), moved(cells.due_on)]
      const replied = passed !== null && wait !== null ? addDays(passed, wait) : moved(cells.replied_on)
      const provided = replied !== null && provision !== null ? addDays(replied, provision) : null
      const instants = { due_at: moment(due, dueHour), replied_at: moment(replied, repliedHour) }
      const reopened = replied !== null && reopening !== null ? addDays(replied, reopening) : null
      const later = {
        reopened_on: reopened,
        reopened_at: moment(reopened, repliedHour === null ? null : repliedHour + 1),
        provide_due_at: moment(cells.provide_due_on, provideHour),
        provided_on: provided,
        provided_at: moment(provided, repliedHour),
        evaluated_on: provided !== null && evaluation !== null ? addDays(provided, evaluation) : null,
      }
      requests.push(request({ ...cells, id, submitted_on: moved(cells.submitted_on), passed_on: passed, due_on: due, replied_on: replied, ...instants, ...later }))
      const starts = new Map(stops.map(([start, length]) => [nearby && passed !== null ? addDays(passed, dayNumber(start) % 20) : shift(start), length]))
      for (const [from, length] of starts) suspensions.push(suspension({ request: id, suspended_on: from, resumed_on: length === null ? null : addDays(from, length) }))
    }
    return { requests: states(requests, () => ({ replied_on: shift('2015-10-14'), replied_at: null })), suspensions, rules: drawnRules }
  })
