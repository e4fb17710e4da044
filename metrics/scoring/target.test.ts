import { describe, expect, test } from 'vitest'
import { schemes } from '../schemes'
import { parsePeriod } from '../time/period'
import { targetOf } from './target'

const scheme = schemes.find(({ id }) => id === '2015')!
const coverage = (period: string): string => {
  const target = targetOf(scheme, 'catalog-coverage', parsePeriod(period)!.year)
  return target ? `${target.value.num}/${target.value.den}` : 'none'
}

describe('the target of a period', () => {
  test('is that of the end of its calendar year: 4:3:3 is 40, 70 and 100 % cumulative', () => {
    expect(['2014', '2015', '2016', '2017-H1'].map(coverage)).toEqual(['40/100', '70/100', '1/1', '1/1'])
  })

  test('is the same in every part of the year', () => {
    expect(['2015-01', '2015-Q3', '2015-H1', '2015-12'].map(coverage)).toEqual(['70/100', '70/100', '70/100', '70/100'])
  })

  test('that begins within the year binds the whole of it', () => {
    const step = (from: string, num: number) => ({ from, value: { num, den: 10 }, clause: '', confirmed: true })
    expect(targetOf({ targets: { x: [step('2014-01-01', 4), step('2015-12-31', 7), step('2016-01-01', 10)] } }, 'x', parsePeriod('2015-Q1')!.year)!.value.num).toBe(7)
  })

  test('is none before the first, and for an indicator without targets', () => {
    expect(coverage('2013')).toBe('none')
    expect(targetOf(scheme, 'multi-format', 2015)).toBeNull()
  })
})
