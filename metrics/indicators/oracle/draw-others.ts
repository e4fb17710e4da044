// oxlint-disable-next-line no-restricted-imports -- for tests only
import fc from 'fast-check'
import { addDays, dayNumber } from '../../time/day'
import { recordTypes } from '../../records'
import { codes, dayBetween, maybe } from './draw'
import { drawnRecords } from './draw-records'
import type { Row } from './world'

const ofType = (id: string): fc.Arbitrary<Row[]> => drawnRecords(recordTypes.get(id)!)

/** Rows of a type whose cells are drawn anew where another record has to be met, or where the rule has edges. */
const linked = (id: string, cells: (index: number) => Record<string, fc.Arbitrary<Row[string]>>): fc.Arbitrary<Row[]> =>
  ofType(id).chain((rows) => fc.tuple(...rows.map((row, index) => fc.record(cells(index)).map((own): Row => ({ ...row, ...own })))))

const number = fc.integer({ min: 0, max: 39 })
const near = (index: number): string => `2015-${String(1 + (index % 12)).padStart(2, '0')}-10`
const soonAfter = (index: number) => maybe(dayBetween(near(index), `2015-${String(1 + (index % 12)).padStart(2, '0')}-28`))

/** A change that follows its event by some days, mostly in the same department; else it is drawn by itself. */
function following(change: Row, events: readonly Row[]): Row {
  const event = events.find(({ id }) => id === change.event)
  const { changed_on } = change
  if (!event || typeof event.happened_on !== 'string' || typeof changed_on !== 'string') return change
  const wait = dayNumber(changed_on) % 25
  return { ...change, changed_on: addDays(event.happened_on, wait), ...(wait % 6 === 0 ? {} : { department: event.department! }) }
}

/** Records of the types that few indicators read, linked to projects `P…`, datasets `D…` and to each other. */
export const drawnOthers = fc
  .record({
    project_event: linked('project-event', () => ({ project: number.map((n) => `P${n}`), happened_on: maybe(dayBetween('2015-01-01', '2016-01-31', ['2015-10-31', '2015-12-31'])) })),
    catalog_change: linked('catalog-change', () => ({ event: number.map((n) => `project-event-${n}`) })),
    channel: linked('channel', () => ({ dataset: number.map((n) => `D${n}`) })),
    key_domain: fc
      .uniqueArray(fc.record({ department: fc.constantFrom(...codes), list_year: fc.constantFrom(2014, 2015, 2015), domain: fc.constantFrom('交通', '民生', '文化') }), {
        selector: (row) => JSON.stringify(row),
        maxLength: 20,
      })
      .chain((keys) => ofType('key-domain').map((rows) => keys.map((key, index): Row => ({ ...rows[index]!, ...key })))),
    quality_check: linked('quality-check', () => ({ checked: maybe(fc.integer({ min: 1, max: 90 })), passed: maybe(fc.integer({ min: 0, max: 100 })) })),
    base_delivery: linked('base-delivery', (index) => ({ arisen_on: maybe(fc.constant(near(index))), due_on: soonAfter(index), delivered_on: soonAfter(index) })),
    base_sharing: fc
      .uniqueArray(fc.record({ department: fc.constantFrom('SHD1', 'SHP1'), base: fc.constantFrom('population', 'legal-entity', 'spatial') }), { selector: (row) => JSON.stringify(row), maxLength: 6 })
      .chain((keys) => ofType('base-sharing').map((rows) => keys.map((key, index): Row => ({ ...rows[index]!, ...key })))),
    demand: linked('demand', (index) => ({ received_on: maybe(fc.constant(near(index))), due_on: fc.option(soonAfter(index), { nil: null, freq: 1 }), due_at: fc.constant(null), answered_on: soonAfter(index), answered_at: fc.constant(null) })),
    task: linked('task', (index) => ({ due_on: maybe(fc.constant(near(index))), done_on: soonAfter(index) })),
    responsible_person: linked('responsible-person', () => ({ batch: fc.integer({ min: 1, max: 3 }), line: fc.integer({ min: 1, max: 90 }), named_on: maybe(dayBetween('2014-01-01', '2015-12-31')), left_on: fc.option(dayBetween('2015-01-01', '2016-01-31'), { nil: null, freq: 1 }) })),
  })
  .map((drawn) => ({ ...drawn, catalog_change: drawn.catalog_change.map((change) => following(change, drawn.project_event)) }))
