import { describe, expect, it } from 'vitest'
import type { CityFigure } from '../../metrics/scoring/ranking'
import { changeCell, changeTenths, changeWords, dayText, distanceWords, percent, shownTenths, targetText, tenths } from './figure-text'
import { plain } from './sentence'

const city = (met: number, missed: number, more: Partial<CityFigure> = {}): CityFigure => ({
  met, missed, pending: 0, exempt: 0, unknown: 0, state: 'value', rate: met / (met + missed), progress: null, target: null, reached: null,
  distance: null, interval: null, departmentMean: null, departments: 1, asOf: '2015-09-30', ...more,
})
const words = (now: CityFigure, before?: CityFigure) => plain(changeWords('city/x', now, before))

describe('percentages', () => {
  it('are floored to one decimal: 69.96 % is 69.9 %', () => {
    expect(percent(tenths(6996, 10_000))).toBe('69.9%')
    expect(percent(tenths(2, 3))).toBe('66.6%')
  })

  it('show the progress while the deadline lies ahead, and nothing for what was not judged', () => {
    expect(shownTenths(city(3, 0, { state: 'progress', pending: 7 }))).toBe(300)
    expect(shownTenths(city(0, 0, { state: 'unknown-only', unknown: 5 }))).toBeNull()
    expect(shownTenths(city(0, 4))).toBe(0)
  })

  it('leave decimals out of a target that has none', () => {
    expect([targetText({ num: 70, den: 100 }), targetText({ num: 2, den: 3 })]).toEqual(['70%', '66.6%'])
  })
})

describe('the change against the period before', () => {
  it('is the difference of the two figures as shown', () => {
    expect(words(city(2, 1), city(1, 2))).toBe('较上期提高33.3个百分点')
    expect(words(city(1, 2), city(2, 1))).toBe('较上期下降33.3个百分点')
    expect(changeCell(city(1, 2), city(2, 1))).toBe('−33.3')
  })

  it('tells equal from equal as shown', () => {
    expect(words(city(1, 2), city(2, 4))).toBe('与上期持平')
    expect(words(city(10_001, 20_000), city(1, 2))).toBe('与上期基本持平')
  })

  it('has nothing to compare without a period before, or with another kind of figure', () => {
    expect(words(city(1, 2))).toBe('无上期可比数据')
    expect(words(city(1, 2), city(1, 0, { state: 'progress', pending: 2 }))).toBe('无上期可比数据')
    expect(words(city(1, 2), city(0, 0, { state: 'not-measured' }))).toBe('无上期可比数据')
    expect(changeTenths(city(0, 0, { state: 'none-due' }), city(0, 0, { state: 'none-due' }))).toBeNull()
  })
})

describe('distance and days', () => {
  it('are in whole items, and say when a miss cannot be made good', () => {
    expect(plain(distanceWords('x', { items: 3, kind: 'cure' }))).toBe('未达到目标，尚差3项')
    expect(plain(distanceWords('x', { items: 4, kind: 'successes' }))).toBe('未达到目标，须再连续按期履行4项方可达到')
    expect(plain(distanceWords('x', { items: 2, kind: 'impossible' }))).toBe('未达到目标，未履行的2项已无法补救')
    expect(plain(distanceWords('x', { items: 0, kind: 'reached' }))).toBe('已达到目标')
    expect(plain(distanceWords('x', null))).toBe('不作达标评价')
  })

  it('are written as in documents', () => {
    expect(dayText('2015-09-03')).toBe('2015年9月3日')
  })
})
