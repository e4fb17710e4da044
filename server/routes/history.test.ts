import { beforeAll, describe, expect, it } from 'vitest'
import type { VerdictRow } from '../../metrics/indicators'
import { sampleOffice } from '../e2e/sample-office'
import { historyOf } from '../office/history'
import { createApp } from './app'

const office = sampleOffice()
let ask: (path: string) => Promise<Response>

beforeAll(() => {
  const app = createApp(office(), { version: '0.0.0', token: 'x'.repeat(43), web: null, loopbackOnly: true })
  ask = async (path) => app.request(`http://127.0.0.1${path}`)
})

const rowsOf = async (query: string): Promise<VerdictRow[]> =>
  (await (await ask(`/api/verdicts.ndjson?${query}`)).text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as VerdictRow)

describe('the trend', () => {
  it('is in every period what the ranking of the period says: city, scores, ranks', async () => {
    const asked = ['2014', '2015-Q2', '2015']
    const periods = await historyOf(office(), { periods: asked, departments: ['AC500'] })
    expect(periods.map(({ period }) => period)).toEqual(asked)
    for (const one of periods) {
      const ranking = await office().ranking({ period: one.period })
      expect(one).toMatchObject({ known: true, asOf: ranking.asOf, scheme: ranking.scheme, schemeInForce: ranking.schemeInForce })
      for (const [id, { met, missed, state, rate }] of Object.entries(ranking.city)) expect({ id, ...one.city[id] }).toMatchObject({ id, met, missed, state, rate })
      const own = ranking.departments.find(({ code }) => code === 'AC500')!
      expect(one.departments.AC500).toMatchObject({ rank: own.rank, score: own.score })
      for (const [id, { met, score, rank }] of Object.entries(own.indicators)) expect({ id, ...one.departments.AC500!.indicators[id] }).toMatchObject({ id, met, score, rank })
    }
  })

  it('of the groups adds up to that of the city', async () => {
    const periods = await historyOf(office(), { periods: ['2015'], indicators: ['api-share', 'reply-timeliness'] })
    for (const id of ['api-share', 'reply-timeliness'])
      for (const count of ['met', 'missed', 'pending', 'exempt', 'unknown'] as const)
        expect(Object.values(periods[0]!.groups).reduce((sum, figures) => sum + figures![id]![count], 0)).toBe(periods[0]!.city[id]![count])
    expect(Object.keys(periods[0]!.city).sort()).toEqual(['api-share', 'reply-timeliness'])
    expect(await (await ask('/api/history?period=2015&indicator=api-share&indicator=reply-timeliness')).json()).toEqual({ periods })
  })

  it('has a gap where there are no data, and beyond the as-of: no figure, and no zero', async () => {
    const periods = await historyOf(office(), { periods: ['2011', '2015-Q1', '2015-Q4'], asOf: '2015-03-15' })
    expect(periods.map(({ known, asOf, city }) => [known, asOf, Object.keys(city).length > 0])).toEqual([[false, null, false], [true, '2015-03-15', true], [false, null, false]])
  })

  it.each(['period=2015-13', 'period=2015&indicator=api-shar', 'period=2015&department=nobody', 'period=2015&asOf=2015-02-30', 'period=2015&colour=red', 'indicator=api-share', Array.from({ length: 13 }, () => 'period=2015').join('&')])('is refused for %s', async (query) => {
    expect([400, 404]).toContain((await ask(`/api/history?${query}`)).status)
  })
})

describe('what is overdue', () => {
  it('is what the rows say: missed, and not done late either', async () => {
    const { departments, asOf } = await office().overdue({ period: '2015', indicator: 'reply-timeliness' })
    const counted = new Map<string, { count: number; oldest: string }>()
    for (const { department, verdict, done_on, due_on, count, flags } of await rowsOf('period=2015&indicator=reply-timeliness')) {
      if (verdict !== 'missed' || done_on !== null || flags.includes('aggregated')) continue
      const before = counted.get(department)
      counted.set(department, { count: (before?.count ?? 0) + count, oldest: before && before.oldest < due_on! ? before.oldest : due_on! })
    }
    expect(asOf).toBe('2015-12-31')
    expect(counted.size).toBeGreaterThan(5)
    expect(new Map(departments.map(({ department, count, oldest }) => [department, { count, oldest }]))).toEqual(counted)
    expect(departments.map(({ count }) => count)).toEqual(departments.map(({ count }) => count).sort((a, b) => b - a))
  })

  it('counts what an indicator calls unfinished, and is nothing where nothing has a day', async () => {
    const { departments } = await office().overdue({ period: '2015', indicator: 'list-registration' })
    const rows = await rowsOf('period=2015&indicator=list-registration&verdict=missed')
    expect(departments.reduce((sum, { count }) => sum + count, 0)).toBe(rows.filter(({ done_on }) => done_on === null).length)
    expect((await office().overdue({ period: '2015', indicator: 'channels' })).departments).toEqual([])
  })
})

describe('the health of sources', () => {
  it('names every delivered record type, and the day until which it is known', async () => {
    const { held, records } = await office().sourceHealth()
    expect(held).toEqual([])
    expect(records.find(({ type }) => type === 'request')).toEqual({ type: 'request', sources: 1, knownUntil: '2015-12-31' })
    expect(records.find(({ type }) => type === 'request-count')).toEqual({ type: 'request-count', sources: 0, knownUntil: null })
    expect(records.some(({ type }) => type === 'time-limit')).toBe(false)
    expect(await (await ask('/api/source-health')).json()).toEqual({ held, records })
  })
})

describe('the lineage of a department', () => {
  it('tells its names by time, other texts that mean it, and whom it came from', async () => {
    const decide = (cells: Record<string, string>) => office().decide({ type: 'department', cells, who: '陈', why: '机构改革' })
    await decide({ code: 'AC600', name: '市工商局', aliases: '上海市工商行政管理局', group_id: '试点单位', until_on: '2016-03-31', successors: 'AC700' })
    await decide({ code: 'AC700', name: '市市场监管局', group_id: '市级部门', since_on: '2016-04-01' })
    const merged = await office().lineage('AC700')
    expect(merged.names.map(({ name }) => name)).toEqual(['市质量技监局', '市市场监管局'])
    expect(merged.names[0]).toMatchObject({ from: null, to: merged.names[1]!.from })
    expect(merged.names[1]!.to).toBeNull()
    expect(merged.aliases).toContain('上海市质量技术监督局')
    expect(merged).toMatchObject({ since: '2016-04-01', until: null, predecessors: [{ code: 'AC600', name: '市工商局', until: '2016-03-31' }], successors: [] })
    expect(await office().lineage('AC600')).toMatchObject({ until: '2016-03-31', successors: [{ code: 'AC700', name: '市市场监管局' }] })
  })
})
