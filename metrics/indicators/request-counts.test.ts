import { afterAll, beforeAll, expect, test } from 'vitest'
import { indicators } from '.'
import { sharedScheme } from './oracle/city'
import { departments } from './oracle/draw'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge } from './oracle/judgement'
import { request } from './oracle/records'
import { found, settle, standing } from './oracle/world'

let engine: Engine
beforeAll(async () => {
  engine = await nativeEngine()
  await found(engine)
})
afterAll(() => engine.close())

const row = (part: string, cells: object) => ({ ...standing(`SHM1/2015/${part}`), department: 'SHM1', year: 2015, part, due: 10, in_time: 6, extended: 1, on_hold: 2, ...cells })
const told = async (period: string, asOf: string, rows: readonly object[], requests: readonly object[] = []) => {
  await settle(engine, { departments, schemes: [sharedScheme], tables: { request_count: rows, request: requests } })
  return (await judge(engine, indicators.get('reply-timeliness')!, { period, asOf })).map(({ subject, verdict, reason, count }) => [subject, verdict, reason, Number(count)] as const).toSorted(([, , a], [, , b]) => (String(a) < String(b) ? -1 : 1))
}

test('counts become as many verdicts; those on hold are left out', async () => {
  expect(await told('2015-Q2', '2015-12-31', [row('Q2', {})])).toEqual([
    ['SHM1-2015-Q2', 'met', 'extended', 1],
    ['SHM1-2015-Q2', 'met', 'in-time', 6],
    ['SHM1-2015-Q2', 'missed', 'late', 3],
    ['SHM1-2015-Q2', 'exempt', 'on-hold', 2],
  ])
})

test('a year of its own is not added to its quarters, and quarters stand for a half', async () => {
  const rows = [row('year', { due: 20, in_time: 20, extended: 0, on_hold: 0 }), row('Q1', { on_hold: 0 }), row('Q2', { on_hold: 0 })]
  expect(await told('2015', '2015-12-31', rows)).toEqual([['SHM1-2015', 'met', 'in-time', 20]])
  expect((await told('2015-H1', '2015-12-31', rows)).reduce((sum, [, , , count]) => sum + Number(count), 0)).toBe(20)
  expect((await told('2015', '2015-12-31', rows.slice(1))).reduce((sum, [, , , count]) => sum + Number(count), 0)).toBe(20)
})

test('what is not over at the as-of does not count yet', async () => {
  expect(await told('2015-Q2', '2015-06-29', [row('Q2', {})])).toEqual([])
})

test('counts that contradict each other, or are left out, are unknown', async () => {
  expect(await told('2015-Q2', '2015-12-31', [row('Q2', { in_time: 11, on_hold: 0 })])).toEqual([['SHM1-2015-Q2', 'unknown', 'counts-unstated', 10]])
  expect(await told('2015-Q2', '2015-12-31', [row('Q2', { due: null, on_hold: null })])).toEqual([['SHM1-2015-Q2', 'unknown', 'counts-unstated', 1]])
})

test('a department that reports single requests is judged by these', async () => {
  expect(await told('2015-Q2', '2015-12-31', [row('Q2', {})], [request({ id: 'R1', department: 'SHM1', due_on: '2015-05-04', replied_on: '2015-05-04' })])).toEqual([['R1', 'met', 'in-time', 1]])
})
