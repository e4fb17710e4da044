import { describe, expect, it } from 'vitest'
import { numbers } from './numbers'

describe('numbers as the pages show them', () => {
  const { change, count, score, target, share } = numbers('zh-CN')

  it('group thousands', () => expect(count(12345)).toBe('12,345'))

  it('floor a score, so that 99.96 never reads as full marks', () => {
    expect(score(99.96)).toBe('99.9')
    expect(score(100)).toBe('100.0')
  })

  it('do not lose a tenth to binary fractions', () => {
    for (let tenths = 0; tenths <= 1000; tenths++) expect(score(tenths / 10)).toBe((tenths / 10).toFixed(1))
  })

  it('write a target without needless decimals', () => {
    expect(target({ num: 70, den: 100 })).toBe('70%')
    expect(target({ num: 1, den: 3 })).toBe('33.3%')
  })

  it('floor a mean of rates', () => expect(share(0.6996)).toBe('69.9%'))

  it('sign a change, the minus as wide as a digit', () => {
    expect([1.54, -0.3, 0].map(change)).toEqual(['+1.5', '−0.3', '0.0'])
  })
})
