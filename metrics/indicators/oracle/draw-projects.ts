// oxlint-disable-next-line no-restricted-imports -- for tests only
import fc from 'fast-check'
import { addDays } from '../../time/day'
import { codes, dayBetween, maybe, states } from './draw'
import { catalogEntry, type CatalogEntry, project, type Project } from './records'

const day = dayBetween('2014-06-01', '2016-03-31', ['2015-10-31', '2015-12-30', '2015-12-31', '2016-01-01'])

const afterwards = maybe(fc.integer({ min: 0, max: 12 }))

/** An entry whose steps follow one another within some days, so that they fall around their limit. */
const entry = fc
  .record({
    registered_on: maybe(day),
    approved_on: maybe(day),
    stranger: fc.integer({ min: 0, max: 9 }),
    domain: maybe(fc.constantFrom('交通', '民生')),
    openness: maybe(fc.constantFrom('普遍公开', '特定公开')),
    first: maybe(day),
    steps: fc.tuple(afterwards, afterwards, afterwards),
  })
  .map(({ first, steps, ...cells }) => {
    const [sorted_on, determined_on, catalogued_on] = steps.map((wait) => (first === null || wait === null ? null : addDays(first, wait))) as [string | null, string | null, string | null]
    return { ...cells, sorted_on, determined_on, catalogued_on }
  })

const one = fc.record({
  department: fc.constantFrom(...codes),
  kind: fc.constantFrom('build', 'maintenance', 'maintenance', 'upgrade', null),
  fiscal_funded: fc.constantFrom(true, true, true, false, null),
  budget_year: maybe(fc.constantFrom(2014, 2015, 2015, 2016)),
  built_on: maybe(day),
  suspended_on: fc.option(day, { nil: null, freq: 1 }),
  resumed_on: maybe(day),
  domain: maybe(fc.constantFrom('交通', '民生')),
  entries: fc.array(entry, { maxLength: 3 }),
})

/** Projects with their catalogue entries, some of which another department made. */
export const drawnProjects: fc.Arbitrary<{ projects: Project[]; entries: CatalogEntry[] }> = fc.array(one, { minLength: 40, maxLength: 120 }).map((given) => ({
  projects: states(
    given.map(({ entries: _, ...cells }, index) => project({ id: `P${index}`, ...cells })),
    () => ({ fiscal_funded: true, suspended_on: null }),
  ),
  entries: states(
    given.flatMap(({ entries, department }, index) =>
      entries.map(({ stranger, ...cells }, place) => catalogEntry({ id: `E${index}-${place}`, department: stranger === 0 ? 'SHM2' : department, project: `P${index}`, ...cells })),
    ),
    () => ({ approved_on: '2015-11-11' }),
  ),
}))
