// oxlint-disable-next-line no-restricted-imports -- for tests only
import fc from 'fast-check'
import { codes, dayBetween, maybe, states } from './draw'
import { listItem, type ListItem, openList, type OpenList } from './records'

const day = dayBetween('2015-03-01', '2016-02-28', ['2015-10-30', '2015-10-31', '2015-11-01', '2015-12-31', '2016-01-01'])

const item = fc.record({
  department: fc.constantFrom(...codes),
  list_year: fc.constantFrom(2014, 2015, 2015, 2015, 2016),
  mode: maybe(fc.constantFrom('api', 'file')),
  domain: maybe(fc.constantFrom('交通', '民生')),
  openness: maybe(fc.constantFrom('普遍公开', '特定公开')),
  frequency: maybe(fc.constantFrom('每日', '实时', '每月', '每年', '不定期', '看情况')),
  registered_on: maybe(day),
  approved_on: maybe(day),
  opened_on: maybe(day),
  available: maybe(fc.boolean()),
  observed_on: day,
})

export const drawnItems: fc.Arbitrary<ListItem[]> = fc.array(item, { minLength: 40, maxLength: 150 }).map((given) =>
  states(
    given.map((cells, index) => listItem({ id: `L${index}`, ...cells })),
    () => ({ mode: 'api', opened_on: '2015-10-01', available: true }),
  ),
)

const submission = fc.record({
  department: fc.constantFrom(...codes),
  list_year: fc.constantFrom(2014, 2015, 2015, 2015, 2016),
  submitted_on: maybe(dayBetween('2015-04-15', '2015-07-15', ['2015-05-30', '2015-05-31', '2015-06-01'])),
})

export const drawnSubmissions: fc.Arbitrary<OpenList[]> = fc
  .uniqueArray(submission, { maxLength: 20, selector: (one) => `${one.department}/${one.list_year}/${one.submitted_on}` })
  .map((given) => given.map((cells, index) => openList({ ...cells, key: `K${index}`, line: index })))
