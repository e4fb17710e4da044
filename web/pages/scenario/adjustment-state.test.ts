import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numbers } from './adjustment-state'

const { read, write } = numbers(100)

test('numbers by indicator come back from the address, none is no address', () => {
  fc.assert(fc.property(fc.dictionary(fc.constantFrom('api-share', 'channels', 'list-2015'), fc.integer({ min: 0, max: 100 })), (values) => {
    expect(read(write(values))).toEqual(values)
  }))
  expect(write({})).toBeUndefined()
  expect(write({ 'api-share': 40, channels: 0 })).toBe('api-share.40_channels.0')
})

test.each(['', 'api-share', 'api-share.', 'api-share.101', 'api-share.-3', 'API.4', '__proto__.5', 'a.1e2'])('what cannot be read is left out: %s', (text) => expect(read(text)).toEqual({}))
