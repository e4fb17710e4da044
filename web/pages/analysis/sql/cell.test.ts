import { expect, it } from 'vitest'
import { cellOf, column } from './cell'

it('days and instants are written as such, in the order of their parts', () => {
  expect(cellOf(Date.UTC(2015, 9, 31), { type: 'Date32<DAY>' })).toBe('2015-10-31')
  expect(cellOf(Date.UTC(2015, 9, 31, 17, 5), { type: 'Timestamp<MICROSECOND>' })).toBe('2015-10-31 17:05:00')
})

it('sums come as 128-bit words; whole ones are numbers as far as a number is exact', () => {
  const words = (value: bigint) => Uint32Array.from([0n, 32n, 64n, 96n], (bits) => Number((BigInt.asUintN(128, value) >> bits) & 0xffffffffn))
  const type = 'Decimal[38e+0]'
  expect(cellOf(words(11828n), { type })).toBe(11828)
  expect(cellOf(words(-3n), { type })).toBe(-3)
  expect(cellOf(words(9_007_199_254_740_993n), { type })).toBe('9007199254740993')
  expect(cellOf(words(-1250n), { type: 'Decimal[10e+2]' }, 2)).toBe(-12.5)
  expect(cellOf(42n, { type: 'Int64' })).toBe(42)
})

it('nothing is an empty cell, never a zero or a word', () => {
  expect([cellOf(null, { type: 'Int64' }), cellOf(undefined, { type: 'Utf8' }), cellOf(0, { type: 'Int32' }), cellOf('', { type: 'Utf8' }), cellOf(false, { type: 'Bool' })]).toEqual([null, null, 0, '', 'false'])
})

it('bytes are not written out', () => {
  expect(cellOf(new Uint8Array(2048), { type: 'Binary' })).toBe('2048 B')
})

it('numbers stand at the right, all else at the left', () => {
  expect(['Int32', 'Float64', 'Decimal[38e+0]', 'Utf8', 'Date32<DAY>'].map((type) => column('a', type).numeric)).toEqual([true, true, true, false, false])
})
