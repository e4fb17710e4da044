import { expect, it } from 'vitest'
import { timeAxis } from './time-axis'

const axis = (...given: Parameters<typeof timeAxis>) => timeAxis(...given).map(({ period, n }) => `${period.id} ${n}`)

it('an axis of time has no gaps, in the order of time, and leaves out what is not stated', () => {
  expect(axis([{ value: '2015-03', n: 7 }, { value: '~', n: 9 }, { value: '2014-12', n: 2 }])).toEqual(['2014-12 2', '2015-01 0', '2015-02 0', '2015-03 7'])
  expect(axis([{ value: '2015', n: 1 }])).toEqual(['2015 1'])
  expect(axis([{ value: '~', n: 9 }])).toEqual([])
})

it('holds the ends of a range that nothing falls into', () => {
  expect(axis([{ value: '2015-03', n: 7 }], ['2015-05'])).toEqual(['2015-03 7', '2015-04 0', '2015-05 0'])
})

it('of many years shows the newest', () => {
  expect(timeAxis([{ value: '1995-01', n: 1 }, { value: '2015-12', n: 1 }])).toHaveLength(120)
})
