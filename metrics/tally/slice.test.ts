import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dimensions } from '../dimensions'
import { type Slice, sliceEntries, UnknownDimensionError } from './slice'
import { readSlice, sliceParameters } from './slice-parameters'

const value = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
const slices: fc.Arbitrary<Slice> = fc.dictionary(fc.constantFrom(...dimensions.map(({ id }) => id)), fc.array(value, { maxLength: 4 }))

const plain = (slice: Slice): Slice => Object.fromEntries(sliceEntries(slice).map(([{ id }, values]) => [id, values]))

describe('a slice in an address', () => {
  test('repeats a dimension for each value, in one fixed order; ~ is what the source does not say', () => {
    expect(sliceParameters({ mode: ['~', 'api'], domain: ['b', 'a', 'b'] }).toString()).toBe('domain=a&domain=b&mode=api&mode=%7E')
  })

  test('leaves out what is not filtered', () => {
    expect(sliceParameters({}).toString()).toBe('')
    expect(sliceParameters({ domain: [], mode: [''] }).toString()).toBe('')
    expect(readSlice(new URLSearchParams('domain=&mode='))).toEqual({})
  })

  test('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(slices, (slice) => {
        expect(readSlice(new URLSearchParams(sliceParameters(slice).toString()))).toEqual(plain(slice))
      }),
    )
  })

  test('is the same text for the same slice, however it was put together', () => {
    fc.assert(
      fc.property(slices, (slice) => {
        const turned = Object.fromEntries(Object.entries(slice).reverse().map(([id, values]) => [id, [...values, ...values].reverse()]))
        expect(sliceParameters(turned).toString()).toBe(sliceParameters(slice).toString())
      }),
    )
  })

  test('stands among other parameters that are named, and refuses any that is neither', () => {
    const parameters = new URLSearchParams('period=2015&domain=a&group=all')
    expect(readSlice(parameters, ['period', 'group'])).toEqual({ domain: ['a'] })
    expect(() => readSlice(parameters, ['period'])).toThrow(UnknownDimensionError)
    expect(() => readSlice(new URLSearchParams('domian=a'))).toThrow(/没有维度 domian，可用：domain.*there is no dimension domian; use one of domain/)
    expect(() => sliceParameters({ toString: ['a'] } as unknown as Slice)).toThrow(UnknownDimensionError)
  })
})
