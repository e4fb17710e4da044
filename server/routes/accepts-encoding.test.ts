import { expect, it } from 'vitest'
import { acceptsEncoding } from './accepts-encoding'

it.each([
  ['gzip, deflate, br', 'br', true],
  ['gzip', 'br', false],
  ['br;q=0, *', 'br', false],
  ['br;q=0, *', 'gzip', true],
  ['identity;q=1, *;q=0', 'gzip', false],
  [undefined, 'gzip', false],
])('%s allows %s: %s', (header, encoding, allowed) => {
  expect(acceptsEncoding(header, encoding)).toBe(allowed)
})
