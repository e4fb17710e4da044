import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress, writeAddress, type Address } from './address'
import { loadPacking } from './pack'

await loadPacking()

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const values = fc.uniqueArray(text, { minLength: 1, maxLength: 4 })

const addresses: fc.Arbitrary<Address> = fc.record({
  period: maybe(fc.constantFrom('2015', '2015-H1', '2015-Q3', '2015-10')),
  asOf: maybe(fc.constant('2015-09-30')),
  scheme: maybe(fc.constant('2015')),
  group: maybe(fc.constantFrom('pilot', 'municipal', 'district', 'all' as const)),
  slice: maybe(fc.record({ domain: values, mode: fc.constant({ not: ['api', '~'] }), 'month-due': fc.constantFrom({ from: '2015-03' }, { from: '2015-03', to: '2015-09' }) }, { requiredKeys: ['domain'] })),
  sort: maybe(text),
  q: maybe(text),
  indicator: maybe(fc.constant('api-share')),
  verdict: maybe(fc.constantFrom('met', 'missed', 'pending', 'exempt', 'unknown' as const)),
  by: maybe(fc.constant('-due')),
  page: maybe(fc.integer({ min: 2, max: 999 })),
  own: maybe(fc.record({ rows: text, sql: fc.string({ minLength: 1, maxLength: 3000 }) }, { requiredKeys: ['sql'] })),
})

/** The same state without what is undefined, and the values of the slice in the address's own order. */
const plain = (address: Address) => parseAddress(writeAddress(address))

describe('the address of a page', () => {
  it('leaves defaults out', () => {
    expect(writeAddress({})).toBe('')
    expect(writeAddress({ page: 1, slice: {}, q: '' })).toBe('')
  })

  it('repeats a dimension for each of its values', () => {
    expect(writeAddress({ period: '2015-Q3', slice: { mode: ['file'], domain: ['道路交通', '经济建设'] } })).toBe(
      `?period=2015-Q3&domain=${encodeURIComponent('经济建设')}&domain=${encodeURIComponent('道路交通')}&mode=file`,
    )
  })

  it('says what is left out and from when to when in the names of its parameters', () => {
    expect(writeAddress({ slice: { mode: { not: ['api'] }, 'month-due': { from: '2015-03', to: '2015-09' } } })).toBe('?mode.not=api&month-due.from=2015-03&month-due.to=2015-09')
  })

  it('comes back from its text whatever it holds', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const { slice, ...rest } = address
        const back = plain(address)
        expect({ ...back, slice: undefined }).toEqual({ ...rest, slice: undefined })
        expect(back.slice).toEqual(slice && { ...slice, domain: [...(slice as { domain: string[] }).domain].sort() })
        expect(writeAddress(back)).toBe(writeAddress(address))
      }),
    )
  })

  it('drops what it cannot read', () => {
    expect(parseAddress('?group=moon&verdict=guilty&page=-3&asOf=yesterday&no-such-dimension=red&domain=&month-due.from=March&mode.from=2015')).toEqual({})
  })
})
