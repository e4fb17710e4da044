import { describe, expect, it } from 'vitest'
import { enumerated, figure, plain, sentence } from './sentence'

describe('a sentence', () => {
  it('keeps figures apart from the words between them', () => {
    const spans = sentence('{name}为{rate}。', { name: '接口方式开放比例', rate: figure('city/api-share/rate', '27.3%') })
    expect(spans).toEqual([{ text: '接口方式开放比例为' }, { text: '27.3%', figure: 'city/api-share/rate' }, { text: '。' }])
  })

  it('does not read what is filled in as a template', () => {
    expect(plain(sentence('{name}未报送', { name: '{rate}局' }))).toBe('{rate}局未报送')
  })

  it('refuses a placeholder without a value', () => {
    expect(() => sentence('{name}为{rate}', { name: '甲' })).toThrow('{rate}')
  })

  it('separates only items that say something', () => {
    expect(plain(enumerated([[{ text: '甲' }], [], [{ text: '' }], [{ text: '乙' }]]))).toBe('甲、乙')
  })
})
