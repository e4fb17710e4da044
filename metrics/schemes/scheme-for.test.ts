import { describe, expect, test } from 'vitest'
import { targetOf } from '../scoring/target'
import { parsePeriod } from '../time/period'
import { schemes } from '.'
import { schemeFor } from './scheme-for'
import type { Scheme } from './scheme'

const of = (id: string, validFrom: string, validTo: string): Scheme => ({ ...schemes[0]!, id, validFrom, validTo })
const known = [of('2015', '2015-01-01', '2016-01-01'), of('2016', '2016-01-01', '2017-07-01'), of('2020', '2020-01-01', '9999-12-31')]
const chosen = (period: string, named?: string): string => {
  const { scheme, inForce } = schemeFor(parsePeriod(period)!, named, known)
  return `${scheme.id}${inForce ? '' : ' not in force'}`
}

describe('the scheme of a period', () => {
  test('is the one in force, from its first day to the day before it ends', () => {
    expect(['2015', '2015-12', '2016-Q1', '2017-06', '2031'].map((period) => chosen(period))).toEqual(['2015', '2015', '2016', '2016', '2020'])
  })

  test('is else the nearest, and the figures say that it was not in force', () => {
    expect(['2014', '2017-H2', '2018-09', '2018-11', '2019'].map((period) => chosen(period))).toEqual([
      '2015 not in force',
      '2016 not in force',
      '2016 not in force',
      '2020 not in force',
      '2020 not in force',
    ])
  })

  test('is the one that is named, in force or not', () => {
    expect(chosen('2015-Q3', '2020')).toBe('2020 not in force')
    expect(chosen('2015-Q3', '2015')).toBe('2015')
  })

  test('that does not exist is an error that names those that do', () => {
    expect(() => chosen('2015', '2051')).toThrow(/2051.*2015、2016、2020.*there are: 2015, 2016, 2020/)
  })

  test('is taken from the shipped ones by default', () => {
    expect(schemeFor(parsePeriod('2015-10')!)).toEqual({ scheme: schemes.find(({ id }) => id === '2015'), inForce: true })
  })
})

describe('the shipped schemes', () => {
  const shipped = (period: string) => schemeFor(parsePeriod(period)!).scheme
  const groups = (period: string, id: string) => shipped(period).duties.filter(({ indicator }) => indicator === id).flatMap((duty): readonly string[] => duty.groups)

  test('keep to the periods of their year: in 2016 the pilots join the others, and the target is all', () => {
    expect(['2015-12', '2015', '2016-01', '2016-Q4'].map((period) => shipped(period).id)).toEqual(['2015', '2015', '2016', '2016'])
    expect([groups('2015-Q4', 'catalog-coverage-pilot'), groups('2015-Q4', 'catalog-coverage')]).toEqual([['pilot'], ['municipal']])
    expect([groups('2016-Q1', 'catalog-coverage-pilot'), groups('2016-Q1', 'catalog-coverage')]).toEqual([[], ['pilot', 'municipal']])
    expect(targetOf(shipped('2015-Q4'), 'catalog-coverage', 2015)?.value).toEqual({ num: 70, den: 100 })
    expect(targetOf(shipped('2016-Q1'), 'catalog-coverage', 2016)?.value).toEqual({ num: 1, den: 1 })
    expect(shipped('2016').headlines.flatMap(({ indicators }) => indicators)).not.toContain('catalog-coverage-pilot')
  })
})
