import { describe, expect, it } from 'vitest'
import { chineseNumber, headingNumber } from './numbering'

describe('heading numbers', () => {
  it('are Chinese numerals up to 99', () => {
    expect([1, 9, 10, 11, 19, 20, 21, 99].map(chineseNumber)).toEqual(['一', '九', '十', '十一', '十九', '二十', '二十一', '九十九'])
  })

  it('are marked by level as GB/T 9704 has it', () => {
    expect([headingNumber(1, 2), headingNumber(2, 2), headingNumber(3, 2)]).toEqual(['二、', '（二）', '2.'])
  })
})
