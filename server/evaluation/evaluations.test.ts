import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rankDepartments } from '../../metrics/scoring/rank'
import { copyDataFolder } from '../e2e/data-folder'
import { openWarehouse, type Warehouse } from '../warehouse'
import { rebuildReference } from '../warehouse/reference'
import { countsOf } from './evaluation'
import { Evaluations } from './evaluations'
import { Snapshots } from './snapshots'

/** Two municipal departments: AA has four O&M projects, three of them registered; BB delivered nothing. */
async function fill(warehouse: Warehouse, batch: number, observedOn: string): Promise<void> {
  const always = "DATE '0001-01-01', DATE '9999-12-31'"
  await warehouse.run(`INSERT INTO batch (id, identity, source, profile, files, observed_on, imported_at, who, status, sample, introduces, rows_in, accepted, rejected, duplicate, records, notes, milliseconds)
    VALUES (${batch}, 'x${batch}', 'office', 'template', '[]', DATE '${observedOn}', TIMESTAMP '2016-01-01', 'test', 'loaded', false, false, 4, 4, 0, 0, '{}', '[]', 1)`)
  for (const type of ['department', 'project', 'catalog-entry']) await warehouse.run(`INSERT INTO delivery VALUES (${batch}, '${type}', '${type}.csv', true, 4)`)
  await warehouse.run(`INSERT INTO department (key, valid_from, valid_to, observed_on, batch, line, code, name, group_id)
    VALUES ('AA', ${always}, DATE '${observedOn}', ${batch}, 2, 'AA', '甲局', 'municipal'), ('BB', ${always}, DATE '${observedOn}', ${batch}, 3, 'BB', '乙局', 'municipal')`)
  await warehouse.run(`INSERT INTO project (key, valid_from, valid_to, observed_on, batch, line, id, title, department, kind, fiscal_funded, budget_year, domain)
    SELECT 'P' || i, ${always}, DATE '${observedOn}', ${batch}, i + 1, 'P' || i, '项目' || i, 'AA', 'maintenance', true, 2015, CASE WHEN i < 3 THEN '交通' END FROM range(1, 5) r(i)`)
  await warehouse.run(`INSERT INTO catalog_entry (key, valid_from, valid_to, observed_on, batch, line, id, department, project, registered_on, approved_on)
    SELECT 'C' || i, ${always}, DATE '${observedOn}', ${batch}, i + 1, 'C' || i, 'AA', 'P' || i, DATE '2015-06-01', DATE '2015-06-10' FROM range(1, 4) r(i)`)
  await rebuildReference(warehouse)
}

describe('the evaluation of a small store', () => {
  let folder: string
  let warehouse: Warehouse
  let evaluations: Evaluations

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuping-evaluation-'))
    await copyDataFolder('nothing', folder)
    warehouse = await openWarehouse(folder)
    await fill(warehouse, 1, '2015-12-31')
    evaluations = new Evaluations(warehouse)
  })
  afterAll(async () => {
    await warehouse.close()
    await rm(folder, { recursive: true, force: true })
  })

  const rankingOf = (period: string, asOf?: string) =>
    evaluations.use({ period, asOf }, async (evaluation) => rankDepartments(evaluation.frame, evaluation.asked.scheme, await countsOf(warehouse, evaluation, {})))

  it('counts three of four projects as registered at the end of the year, and ranks on them', async () => {
    const { city, departments, asOf } = await rankingOf('2015')
    expect(city['catalog-coverage']).toMatchObject({ met: 3, missed: 1, pending: 0, state: 'value' })
    expect(departments[0]).toMatchObject({ code: 'AA', unranked: 'small-sample' })
    expect(asOf).toBe('2015-12-31')
  })

  it('calls a department that has the duty and delivered nothing not reported', async () => {
    const { departments } = await rankingOf('2015')
    expect(departments.find(({ code }) => code === 'BB')?.indicators['catalog-coverage']).toMatchObject({ state: 'not-reported', score: 0 })
  })

  it('measures nothing that no source delivered', async () => {
    const { city } = await rankingOf('2015')
    expect(city['api-share']).toMatchObject({ state: 'not-measured', asOf: null })
  })

  it('shows progress, not a rate, while the common deadline lies ahead', async () => {
    const { city } = await rankingOf('2015', '2015-06-09')
    expect(city['catalog-coverage']).toMatchObject({ met: 0, missed: 0, pending: 4, state: 'progress', asOf: '2015-06-09' })
  })

  it('ranks a period that is only compared by counting its verdicts, to the same figures', async () => {
    for (const query of [{ period: '2015', asOf: '2015-07-31' }, { period: '2015-H2' }, { period: '2014' }]) {
      const counted = await evaluations.ranking(query)
      expect(counted).toEqual(await evaluations.use(query, async (evaluation, seal) => ({ ...(await evaluation.ranking()), ...seal })))
    }
  })

  it('has no revision of a period that was never frozen, neither to use nor to compare with', async () => {
    const query = { period: '2015-Q4', revision: 0 }
    await expect(evaluations.ranking(query)).rejects.toMatchObject({ code: 'not-frozen' })
    await expect(evaluations.use(query, () => Promise.resolve())).rejects.toMatchObject({ code: 'not-frozen' })
  })

  it('filters by a dimension, the unstated value included', async () => {
    const counts = (values: string[]) =>
      evaluations.use({ period: '2015' }, async (evaluation) => (await countsOf(warehouse, evaluation, { domain: values })).filter(({ indicator }) => indicator === 'catalog-coverage'))
    expect(await counts(['交通'])).toMatchObject([{ met: 2, missed: 0 }])
    expect(await counts(['~'])).toMatchObject([{ met: 1, missed: 1 }])
  })

  it('refuses what is no period, no scheme and no day that has come', async () => {
    await expect(rankingOf('2015-Q5')).rejects.toMatchObject({ code: 'unknown-period' })
    await expect(evaluations.use({ period: '2015', scheme: '1999' }, () => Promise.resolve())).rejects.toMatchObject({ code: 'unknown-scheme' })
    await expect(rankingOf('2015', '2999-01-01')).rejects.toMatchObject({ code: 'future-as-of' })
  })

  it('writes a snapshot whose tally and rows say the same, and writes it once', async () => {
    const snapshots = new Snapshots(warehouse)
    const made = () => evaluations.use({ period: '2015' }, (evaluation, seal, key) => snapshots.of(key, evaluation, seal))
    const file = await made()
    expect(await made()).toBe(file)
    await warehouse.run(`ATTACH '${file.path}' AS read_back (READ_ONLY)`)
    const [sums] = await warehouse.query("SELECT CAST(SUM(met) AS BIGINT) AS met, CAST(SUM(missed) AS BIGINT) AS missed FROM read_back.tally WHERE indicator = 'catalog-coverage'")
    const rows = await warehouse.query("SELECT verdict, CAST(SUM(count) AS BIGINT) AS n FROM read_back.verdict WHERE indicator = 'catalog-coverage' GROUP BY verdict ORDER BY verdict")
    const [frame] = await warehouse.query<{ json: string }>('SELECT json FROM read_back.frame')
    await warehouse.run('DETACH read_back')
    expect(sums).toEqual({ met: 3, missed: 1 })
    expect(rows).toEqual([{ verdict: 'met', n: 3 }, { verdict: 'missed', n: 1 }])
    expect(JSON.parse(frame?.json ?? '')).toMatchObject({ period: '2015', departments: [{ code: 'AA' }, { code: 'BB' }] })
  })

  it('judges anew once data have come, as of the oldest of the newest observations', async () => {
    await warehouse.run('DELETE FROM department; DELETE FROM project; DELETE FROM catalog_entry')
    await fill(warehouse, 2, '2015-11-30')
    await warehouse.run("UPDATE batch SET source = 'other' WHERE id = 2")
    expect((await rankingOf('2015')).city['catalog-coverage']).toMatchObject({ asOf: '2015-11-30', state: 'progress', met: 3, pending: 1 })
  })
})
