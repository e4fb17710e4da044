import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dimensions } from '../dimensions'
import type { Filter } from './filter'
import { type Slice, sliceEntries } from './slice'
import { UnknownDimensionError } from './slice-error'
import { readableSlice, readSlice, sliceParameters } from './slice-parameters'

const value = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
const values = fc.array(value, { maxLength: 4 })
const listed: fc.Arbitrary<Filter> = fc.oneof(values, values.map((not) => ({ not })))
const month = fc.constantFrom('2014-12', '2015-03', '2015-09')
const slices: fc.Arbitrary<Slice> = fc
  .tuple(fc.dictionary(fc.constantFrom(...dimensions.map(({ id }) => id)), listed), fc.option(fc.record({ from: month, to: month }, { requiredKeys: [] })))
  .map(([slice, range]) => ({ ...slice, ...(range && { 'month-due': range }) }))

const plain = (slice: Slice): Slice => Object.fromEntries(sliceEntries(slice).map(([{ id }, filter]) => [id, filter]))

describe('a slice in an address', () => {
  test('has a parameter for each kind of filter, in one fixed order, values sorted; ~ is what the source does not say', () => {
    expect(sliceParameters({ mode: { not: ['~', 'api'] }, domain: ['b', 'a', 'b'], 'month-due': { to: '2015-09', from: '2015-03' } })).toEqual({
      domain: ['a', 'b'],
      'mode.not': ['api', '~'],
      'month-due.from': ['2015-03'],
      'month-due.to': ['2015-09'],
    })
  })

  test('leaves out what is not filtered', () => {
    expect(sliceParameters({})).toEqual({})
    expect(sliceParameters({ domain: [], mode: [''], openness: { not: [] }, 'month-due': {} })).toEqual({})
    expect(readSlice({ domain: [''], 'mode.not': [''], 'month-due.from': [''] })).toEqual({})
  })

  test('comes back as it was, whatever it holds', () => {
    fc.assert(fc.property(slices, (slice) => void expect(readSlice(sliceParameters(slice))).toEqual(plain(slice))))
  })

  test('is the same for the same slice, however it was put together', () => {
    fc.assert(
      fc.property(slices, (slice) => {
        const twice = (given: readonly string[]) => [...given, ...given].reverse()
        const turned = Object.entries(slice).reverse().map(([id, filter]) => [id, Array.isArray(filter) ? twice(filter) : 'not' in filter ? { not: twice(filter.not) } : filter] as const)
        expect(JSON.stringify(sliceParameters(Object.fromEntries(turned)))).toBe(JSON.stringify(sliceParameters(slice)))
      }),
    )
  })

  test.each([
    [{ domian: ['a'] }, /没有维度 domian，可用：domain.*there is no dimension domian; use one of domain/],
    [{ 'domain.from': ['2015'] }, /维度 domain 没有先后.*domain has no order.*list-year, month-due/],
    [{ 'month-due.from': ['2015'] }, /month-due 的起止「2015」无法识别，应写作 2015-09/],
    [{ 'month-due.to': ['2015-03', '2015-04'] }, /month-due.to takes one value/],
    [{ domain: ['a'], 'domain.not': ['b'] }, /ask one thing of domain/],
  ])('is refused where it would not say what was meant: %j', (parameters, message) => {
    expect(() => readSlice(parameters)).toThrow(message)
    expect(readableSlice({ ...parameters, mode: ['api'] })).toEqual({ mode: ['api'] })
  })

  test('never reads what only looks like a dimension', () => {
    expect(() => sliceParameters({ toString: ['a'] } as unknown as Slice)).toThrow(UnknownDimensionError)
    expect(readableSlice({})).toEqual({})
  })
})
