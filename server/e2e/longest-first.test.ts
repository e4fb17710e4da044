import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkout } from '../checkout'
import { longest } from './longest-first'

test('the files that are started first are there, each once', () => {
  expect(longest.filter((one) => !existsSync(join(checkout, one)))).toEqual([])
  expect(new Set(longest).size).toBe(longest.length)
})
