import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '.'
import { coverageByHand } from './oracle/coverage'
import { departments, dutyOf, question } from './oracle/draw'
import { drawnProjects } from './oracle/draw-projects'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge, type Question } from './oracle/judgement'
import { catalogEntry, type CatalogEntry, project, type Project } from './oracle/records'
import { found, settle } from './oracle/world'

const pilot = indicators.get('catalog-coverage-pilot')!
const general = indicators.get('catalog-coverage')!
const duty = { [pilot.id]: dutyOf('pilot'), [general.id]: dutyOf('municipal') }

let engine: Engine
beforeAll(async () => {
  engine = await nativeEngine()
  await found(engine)
})
afterAll(() => engine.close())

const build = (projects: Project[], entries: CatalogEntry[] = []) => settle(engine, { departments, tables: { project: projects, catalog_entry: entries } })

/** Verdict and reason by subject. */
async function judged(indicator: typeof pilot, asked: Question): Promise<Record<string, string>> {
  return Object.fromEntries((await judge(engine, indicator, asked)).map((row) => [row.subject, `${row.verdict} ${row.reason}`]))
}

const endOf2015 = { period: '2015', asOf: '2015-12-31' }

describe('catalogue coverage', () => {
  test('a built, funded project of a pilot is met once an entry of it is registered and approved', async () => {
    await build(
      [
        project({ id: 'A', department: 'SHP1', built_on: '2014-05-01' }),
        project({ id: 'B', department: 'SHP1', built_on: '2014-05-01' }),
        project({ id: 'C', department: 'SHP1', built_on: '2014-05-01' }),
      ],
      [
        catalogEntry({ id: 'a1', department: 'SHP1', project: 'A', registered_on: '2015-03-01', approved_on: '2015-03-09' }),
        catalogEntry({ id: 'b1', department: 'SHP1', project: 'B', registered_on: '2015-03-01' }),
      ],
    )
    expect(await judged(pilot, endOf2015)).toEqual({ A: 'met registered', B: 'missed not-approved', C: 'missed not-catalogued' })
  })

  test('before 31 December nothing is missed yet; at the end of that day it is', async () => {
    await build([project({ id: 'A', department: 'SHP1', built_on: '2014-05-01' })])
    expect(await judged(pilot, { period: '2015', asOf: '2015-12-30' })).toEqual({ A: 'pending not-catalogued' })
    expect(await judged(pilot, endOf2015)).toEqual({ A: 'missed not-catalogued' })
  })

  test('an approval of 2016, known from a later file, registers nothing in 2015', async () => {
    await build(
      [project({ id: 'A', department: 'SHP1', built_on: '2014-05-01', observed_on: '2018-02-04' })],
      [catalogEntry({ id: 'a1', department: 'SHP1', project: 'A', registered_on: '2015-12-30', approved_on: '2016-01-04', observed_on: '2018-02-04' })],
    )
    expect(await judged(pilot, endOf2015)).toEqual({ A: 'missed not-approved' })
  })

  test('unfunded projects and those not built yet are no subjects; unstated funding is unknown', async () => {
    await build([
      project({ id: 'own-money', department: 'SHP1', built_on: '2014-05-01', fiscal_funded: false }),
      project({ id: 'building', department: 'SHP1', built_on: '2016-05-01' }),
      project({ id: 'planned', department: 'SHP1' }),
      project({ id: 'unstated', department: 'SHP1', built_on: '2014-05-01', fiscal_funded: null }),
    ])
    expect(await judged(pilot, endOf2015)).toEqual({ unstated: 'unknown funding-unstated' })
  })

  test('a suspended project is exempt, done or not, until it is resumed', async () => {
    await build(
      [
        project({ id: 'done', department: 'SHP1', built_on: '2014-05-01', suspended_on: '2015-06-01' }),
        project({ id: 'open', department: 'SHP1', built_on: '2014-05-01', suspended_on: '2015-06-01', resumed_on: '2016-02-01' }),
        project({ id: 'resumed', department: 'SHP1', built_on: '2014-05-01', suspended_on: '2015-06-01', resumed_on: '2015-12-31' }),
      ],
      [catalogEntry({ id: 'e', department: 'SHP1', project: 'done', registered_on: '2015-01-05', approved_on: '2015-01-06' })],
    )
    expect(await judged(pilot, endOf2015)).toEqual({ done: 'exempt suspended', open: 'exempt suspended', resumed: 'missed not-catalogued' })
  })

  test('the general indicator counts maintenance projects up to the budget year, and pilots have no part in it', async () => {
    await build([
      project({ id: 'last-year', department: 'SHM1', kind: 'maintenance', budget_year: 2014 }),
      project({ id: 'this-year', department: 'SHM1', kind: 'maintenance', budget_year: 2015 }),
      project({ id: 'next-year', department: 'SHM1', kind: 'maintenance', budget_year: 2016 }),
      project({ id: 'no-year', department: 'SHM1', kind: 'maintenance' }),
      project({ id: 'build', department: 'SHM1', kind: 'build', budget_year: 2015, built_on: '2014-01-01' }),
      project({ id: 'of-a-pilot', department: 'SHP1', kind: 'maintenance', budget_year: 2015 }),
    ])
    expect(await judged(general, endOf2015)).toEqual({
      'last-year': 'missed not-catalogued',
      'this-year': 'missed not-catalogued',
      'no-year': 'unknown budget-year-unstated',
    })
  })

  test("another department's entry does not register the project, nor does a project without a resolved department count", async () => {
    await build(
      [project({ id: 'A', department: 'SHP1', built_on: '2014-05-01' }), project({ id: 'B', department: null, built_on: '2014-05-01' })],
      [catalogEntry({ id: 'a1', department: 'SHP2', project: 'A', registered_on: '2015-03-01', approved_on: '2015-03-09' })],
    )
    expect(await judged(pilot, endOf2015)).toEqual({ A: 'missed not-catalogued' })
  })

  test('many entries of one project make one verdict, done on the day of the first', async () => {
    await build(
      [project({ id: 'A', department: 'SHP1', built_on: '2014-05-01' })],
      ['2015-03-09', '2015-02-02', '2015-08-08'].map((day, index) => catalogEntry({ id: `a${index}`, department: 'SHP1', project: 'A', registered_on: day, approved_on: day })),
    )
    expect((await judge(engine, pilot, endOf2015)).map((row) => [row.subject, row.done_on])).toEqual([['A', '2015-02-02']])
  })

  test('agrees with the clerk on drawn projects, row by row', async () => {
    await fc.assert(
      fc.asyncProperty(drawnProjects, fc.array(question, { minLength: 3, maxLength: 3 }), async ({ projects, entries }, asked) => {
        await build(projects, entries)
        for (const one of asked)
          for (const indicator of [pilot, general]) expect(await judge(engine, indicator, one)).toEqual(coverageByHand(indicator, projects, entries, duty[indicator.id]!, one))
      }),
      { numRuns: 15, endOnFailure: true },
    )
  })
})
