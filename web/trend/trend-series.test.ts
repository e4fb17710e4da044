import { expect, it } from 'vitest'
import type { HistoryPeriod, HistoryPoint } from '../../server/office/history'
import { trendFrom, trendPoint } from './trend-series'

const point = (over: Partial<HistoryPoint>): HistoryPoint => ({ met: 0, missed: 0, pending: 0, exempt: 0, unknown: 0, state: 'value', rate: 0, progress: null, target: { num: 7, den: 10 }, reached: false, ...over })
const period = (id: string, city: HistoryPeriod['city'] | null): HistoryPeriod => ({ period: id, known: city !== null, asOf: null, scheme: null, schemeInForce: true, city: city ?? {}, groups: {}, departments: {} })

it('a rate of nothing met is zero; a state without a figure is a gap', () => {
  expect(trendPoint(point({ missed: 4 }))).toMatchObject({ share: 0, whole: 4, open: false })
  for (const state of ['none-due', 'unknown-only', 'not-reported', 'not-applicable', 'not-measured'] as const) expect(trendPoint(point({ state }))).toBeNull()
  expect(trendPoint(undefined)).toBeNull()
})

it('before a common deadline it is what is done of what is to do', () => {
  expect(trendPoint(point({ state: 'progress', met: 3, pending: 9 }))).toMatchObject({ share: 0.25, whole: 12, open: true })
})

it('every line has a place for every period, in the order of the runs, whatever order they came in', () => {
  const lines = [{ id: 'city', name: '全市', of: ({ city }: HistoryPeriod) => city.a }]
  const trend = trendFrom([['2014', '2015'], ['2015-Q1']], [period('2015', { a: point({ met: 1, missed: 1 }) }), period('2015-Q1', null)], lines)
  expect(trend.series[0]!.points.map((one) => one?.share ?? null)).toEqual([null, 0.5, null])
  expect(trend.silent).toEqual(['2015-Q1'])
  expect(trend.targets).toEqual([null, 0.7, null])
})

it('a target is drawn only where all lines share it', () => {
  const lines = ['a', 'b'].map((id) => ({ id, name: id, of: ({ city }: HistoryPeriod) => city[id] }))
  const periods = [period('2014', { a: point({ met: 1 }), b: point({ met: 1, target: null }) }), period('2015', { a: point({ met: 1 }), b: point({ missed: 1 }) })]
  expect(trendFrom([['2014', '2015']], periods, lines).targets).toEqual([null, 0.7])
})
