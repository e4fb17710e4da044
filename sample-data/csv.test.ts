import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRecord } from './csv'
import { parseCsv } from './committed.fixture'

describe('a record of RFC 4180', () => {
  test('quotes what has to be quoted, and nothing else', () => {
    expect(csvRecord(['市统计局', '', '=1+1', '普陀,静安', '"老字号"', 'a\nb'])).toBe('市统计局,,=1+1,"普陀,静安","""老字号""","a\nb"\r\n')
  })

  test('any text arrives unharmed', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        expect(parseCsv(rows.map(csvRecord).join(''))).toEqual(rows)
      }),
    )
  })
})
