import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '.'
import type { Scheme } from '../schemes'
import { sharedScheme } from './oracle/city'
import { departments } from './oracle/draw'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge, type Judgement, type Question } from './oracle/judgement'
import { catalogEntry, dataset, listItem, observation, request } from './oracle/records'
import { found, settle, type Row, standing } from './oracle/world'

let engine: Engine
beforeAll(async () => {
  engine = await nativeEngine()
  await found(engine)
})
afterAll(() => engine.close())

const record = (id: string, cells: Row): Row => ({ ...standing(id), id, department: 'SHP1', ...cells })

const city = (tables: Readonly<Record<string, readonly object[]>>, scheme: Scheme = sharedScheme) => settle(engine, { departments, schemes: [scheme], tables })

const endOf2015: Question = { period: '2015', asOf: '2015-12-31' }

const rowsOf = (id: string, asked: Question = endOf2015): Promise<Judgement[]> => judge(engine, indicators.get(id)!, asked)

/** Verdict and reason by subject. */
async function judged(id: string, asked: Question = endOf2015): Promise<Record<string, string>> {
  return Object.fromEntries((await rowsOf(id, asked)).map((row) => [row.subject, `${row.verdict} ${row.reason}`]))
}

describe('cataloguing with acceptance and with O&M applications', () => {
  const entries = [catalogEntry({ id: 'E', department: 'SHP1', project: 'P', registered_on: '2015-03-01', approved_on: '2015-03-09' })]

  test('an acceptance without the list among its papers is missed, however early its project was catalogued', async () => {
    await city({
      catalog_entry: entries,
      project_event: [
        record('with', { kind: 'acceptance', project: 'P', happened_on: '2015-06-01', list_attached: true }),
        record('without', { kind: 'acceptance', project: 'P', happened_on: '2015-06-01', list_attached: false }),
        record('unstated', { kind: 'acceptance', project: 'P', happened_on: '2015-06-01' }),
        record('before', { kind: 'acceptance', project: 'P', happened_on: '2015-03-08', list_attached: true }),
      ],
    })
    expect(await judged('acceptance-sync')).toEqual({ with: 'met in-time', without: 'missed list-missing', unstated: 'unknown list-unstated', before: 'missed late' })
  })

  test.each([
    ['acceptance-sync', 'acceptance'],
    ['maintenance-sync', 'maintenance-application'],
  ])('%s: what is only planned is pending, also where the project is catalogued already', async (id, kind) => {
    await city({
      catalog_entry: entries,
      project_event: ['P', 'Q'].map((project) => record(project, { kind, project, happened_on: '2015-11-20', list_attached: true })),
    })
    expect(await judged(id, { period: '2015', asOf: '2015-11-19' })).toEqual({ P: 'pending open', Q: 'pending open' })
    expect(await judged(id, { period: '2015', asOf: '2015-11-20' })).toEqual({ P: 'met in-time', Q: 'missed overdue' })
  })
})

describe('three steps together', () => {
  test('within five working days across National Day: from 30 September until 13 October, the make-up Saturday counted', async () => {
    const steps = { sorted_on: '2015-09-30', determined_on: '2015-10-08' }
    await city({
      catalog_entry: [
        catalogEntry({ id: 'last-day', department: 'SHP1', project: null, ...steps, catalogued_on: '2015-10-13' }),
        catalogEntry({ id: 'next-day', department: 'SHP1', project: null, ...steps, catalogued_on: '2015-10-14' }),
        catalogEntry({ id: 'two-steps', department: 'SHP1', project: null, ...steps }),
      ],
    })
    expect((await rowsOf('three-sync')).map((row) => [row.subject, row.verdict, row.reason, row.due_on, row.days])).toEqual([
      ['last-day', 'met', 'in-time', '2015-10-13', '5'],
      ['next-day', 'missed', 'late', '2015-10-13', '6'],
      ['two-steps', 'missed', 'overdue', '2015-10-13', null],
    ])
  })

  test('an approval that is still to come does not tell where an entry without steps stands', async () => {
    await city({ catalog_entry: [catalogEntry({ id: 'E', department: 'SHP1', project: null, approved_on: '2015-11-11' })] })
    expect(await judged('three-sync', { period: '2015-Q3', asOf: '2015-09-30' })).toEqual({ E: 'unknown no-clock' })
    expect(await judged('three-sync')).toEqual({ E: 'unknown no-clock' })
  })
})

describe('provision of shared data', () => {
  test('a refused request is not judged; one that states no decision is unknown', async () => {
    const replied = { department: 'SHP1', replied_on: '2015-09-01' }
    await city({
      request: [request({ id: 'refused', ...replied, decision: 'refused' }), request({ id: 'granted', ...replied, decision: 'granted' }), request({ id: 'unstated', ...replied })],
    })
    expect(await judged('provision-timeliness')).toEqual({ granted: 'missed overdue', unstated: 'unknown decision-unstated' })
  })

  test('a granted request that states no day of reply is not lost: its stated limit judges it, else it is unknown', async () => {
    await city({
      request: [
        request({ id: 'limit', department: 'SHP1', decision: 'granted', provide_due_on: '2015-10-01' }),
        request({ id: 'nothing', department: 'SHP1', decision: 'granted' }),
        request({ id: 'not-replied', department: 'SHP1', provide_due_on: '2015-10-01' }),
      ],
    })
    expect(await judged('provision-timeliness')).toEqual({ limit: 'missed overdue', nothing: 'unknown no-clock' })
  })

  test('a rule for one sharing type judges the requests of that type, the rule for all the others', async () => {
    const [general] = sharedScheme.deadlineRules.filter(({ stage }) => stage === 'provision')
    const scheme = { ...sharedScheme, deadlineRules: [general!, { ...general!, sharingType: 'conditional', days: 30 }] }
    const granted = { department: 'SHP1', decision: 'granted', replied_on: '2015-11-02', provided_on: '2015-12-01' }
    await city({ request: ['conditional', 'unconditional'].map((sharing_type) => request({ id: sharing_type, ...granted, sharing_type })) }, scheme)
    expect((await rowsOf('provision-timeliness')).map((row) => [row.subject, row.verdict, row.due_on])).toEqual([
      ['conditional', 'met', '2015-12-14'],
      ['unconditional', 'missed', '2015-11-16'],
    ])
  })

  test('a rule that counts the day of the reply counts it in the days taken too', async () => {
    const counting = { ...sharedScheme, deadlineRules: sharedScheme.deadlineRules.map((rule) => ({ ...rule, countsReceipt: true })) }
    await city({ request: [request({ id: 'R', department: 'SHP1', decision: 'granted', replied_on: '2015-09-01', provided_on: '2015-09-15' })] }, counting)
    expect((await rowsOf('provision-timeliness')).map((row) => [row.verdict, row.due_on, row.days])).toEqual([['met', '2015-09-15', '10']])
  })
})

describe('quality of the base databases', () => {
  test('a row that reports sums counts as many, those that passed and those that did not', async () => {
    await city({
      quality_check: [
        record('sum', { base: 'population', checked_on: '2015-06-01', checked: 40, passed: 38 }),
        record('one', { base: 'population', checked_on: '2015-06-01', passed: 1 }),
        record('silent', { base: 'population', checked_on: '2015-06-01', checked: 7 }),
        record('other', { base: 'spatial', checked_on: '2015-06-01', checked: 9, passed: 9 }),
      ],
    })
    expect((await rowsOf('population-quality')).map((row) => [row.subject, row.verdict, row.count, row.flags]).sort()).toEqual([
      ['one', 'met', '1', ''],
      ['silent', 'unknown', '7', 'aggregated'],
      ['sum', 'met', '38', 'aggregated'],
      ['sum', 'missed', '2', 'aggregated'],
    ])
  })
})

describe('open datasets', () => {
  const whole = { department: 'SHP1', abstract: '摘要', domain: '交通', formats: 'XLS', frequency: '每月', openness: '普遍公开', contact: '021' }

  test('completeness is unknown where the source leaves a column out for every dataset', async () => {
    await city({ dataset: [dataset({ id: 'A', ...whole }), dataset({ id: 'B', ...whole, contact: null })] })
    expect(await judged('completeness')).toEqual({ A: 'met complete', B: 'missed incomplete' })
    await city({ dataset: ['A', 'B'].map((id) => dataset({ id, ...whole, contact: null })) })
    expect(await judged('completeness')).toEqual({ A: 'unknown not-delivered', B: 'unknown not-delivered' })
  })

  test('an API without a log is unknown, though the portal shows a date, and though its cycle has not ended', async () => {
    await city({
      dataset: [dataset({ id: 'A', department: 'SHP1', mode: 'api', frequency: '每年', published_on: '2013-03-05' })],
      observed_dataset: [observation({ key: 'A', observed_on: '2015-06-30', updated_on: '2015-06-01' })],
    })
    for (const asOf of ['2015-06-30', '2015-12-31']) expect(await judged('api-timeliness', { period: '2015', asOf })).toEqual({ A: 'unknown no-log' })
  })

  test('a dataset opened through an API offers an API, whether its formats say so or not', async () => {
    const api = { department: 'SHP1', mode: 'api' }
    await city({
      dataset: [
        dataset({ id: 'beside', ...api, formats: 'XLS' }),
        dataset({ id: 'named', ...api, formats: 'API' }),
        dataset({ id: 'alone', ...api, formats: 'PDF' }),
        dataset({ id: 'unstated', ...api }),
        dataset({ id: 'file', department: 'SHP1', formats: 'XLS' }),
      ],
    })
    expect(await judged('multi-format')).toEqual({ beside: 'met several', named: 'missed fewer', alone: 'missed fewer', unstated: 'unknown formats-unstated', file: 'missed fewer' })
  })
})

describe('the annual open list', () => {
  test('a key domain is covered by an item that a check found on the portal, from the day of the check', async () => {
    await city({
      key_domain: [{ ...standing('K'), department: 'SHP1', list_year: 2015, domain: '交通' }],
      list_item: [listItem({ id: 'L', department: 'SHP1', domain: '交通', available: true, observed_on: '2015-10-20' })],
    })
    expect(await judged('key-domain', { period: '2015', asOf: '2015-10-19' })).toEqual({ 'SHP1-交通': 'pending not-opened' })
    expect(await judged('key-domain', { period: '2015', asOf: '2015-10-20' })).toEqual({ 'SHP1-交通': 'met opened' })
  })

  test('an item that states no mode is unknown in the share of real-time data, whatever its frequency', async () => {
    await city({ list_item: ['每日', '每月'].map((frequency) => listItem({ id: frequency, department: 'SHP1', frequency })) })
    expect(await judged('realtime-share')).toEqual({ 每日: 'unknown mode-unstated', 每月: 'unknown mode-unstated' })
  })
})

describe('the responsibility mechanism', () => {
  const person = (name: string, role: string, cells: Row): Row => ({ ...standing(name), department: 'SHP1', person: name, role, ...cells })
  const ofPilot = async (asOf: string) => (await rowsOf('mechanism', { period: '2015', asOf })).filter(({ department }) => department === 'SHP1').map((row) => [row.reason, row.done_on, row.batch, row.line])

  test('a person who left does not count from the end of that day, and a second of a kind does not move the day it was done', async () => {
    await city({
      responsible_person: [
        person('甲', 'leader', { named_on: '2014-05-01', batch: 2, line: 9 }),
        person('乙', 'staff', { named_on: '2014-06-01', left_on: '2015-09-30', batch: 3, line: 4 }),
        person('丙', 'leader', { named_on: '2015-02-01', batch: 3, line: 5 }),
      ],
    })
    expect(await ofPilot('2015-09-29')).toEqual([['both-named', '2014-06-01', '2', '9']])
    expect(await ofPilot('2015-09-30')).toEqual([['no-staff', null, '2', '9']])
  })
})
