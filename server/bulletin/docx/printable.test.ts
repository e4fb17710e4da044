import { describe, expect, it } from 'vitest'
import { printable } from './printable'

describe('printable text', () => {
  it('leaves what XML can carry as it is', () => {
    const text = '“上海”<b>&"\'😀𠮷\u200d\ufe0f\u202e…'
    expect(printable(text)).toBe(text)
  })

  it('shows a forbidden character as �', () => {
    expect(printable('a\u0000b\u001fc\ufffed\ud83d e\ude00')).toBe('a�b�c�d� e�')
  })

  it('sets line ends and tabs as a space', () => {
    expect(printable('甲\r\n乙\t丙')).toBe('甲 乙 丙')
  })
})
