// oxlint-disable-next-line no-restricted-imports -- for tests only
import fc from 'fast-check'
import { codes, dayBetween, maybe, states } from './draw'
import { catalogEntry, type CatalogEntry, project, type Project } from './records'

const day = dayBetween('2014-06-01', '2016-03-31', ['2015-10-31', '2015-12-30', '2015-12-31', '2016-01-01'])

const one = fc.record({
  department: fc.constantFrom(...codes),
  kind: fc.constantFrom('build', 'maintenance', 'upgrade'),
  fiscal_funded: fc.constantFrom(true, true, true, false, null),
  budget_year: maybe(fc.constantFrom(2014, 2015, 2015, 2016)),
  built_on: maybe(day),
  suspended_on: fc.option(day, { nil: null, freq: 1 }),
  resumed_on: maybe(day),
  domain: maybe(fc.constantFrom('交通', '民生')),
  entries: fc.array(fc.record({ registered_on: maybe(day), approved_on: maybe(day), stranger: fc.integer({ min: 0, max: 9 }) }), { maxLength: 3 }),
})

/** Projects with their catalogue entries, some of which another department made. */
export const drawnProjects: fc.Arbitrary<{ projects: Project[]; entries: CatalogEntry[] }> = fc.array(one, { minLength: 40, maxLength: 120 }).map((given) => ({
  projects: states(
    given.map(({ entries: _, ...cells }, index) => project({ id: `P${index}`, ...cells })),
    () => ({ fiscal_funded: true, suspended_on: null }),
  ),
  entries: states(
    given.flatMap(({ entries, department }, index) =>
      entries.map(({ stranger, ...days }, place) => catalogEntry({ id: `E${index}-${place}`, department: stranger === 0 ? 'SHM2' : department, project: `P${index}`, ...days })),
    ),
    () => ({ approved_on: '2015-11-11' }),
  ),
}))
