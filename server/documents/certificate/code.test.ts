import { describe, expect, it } from 'vitest'
import { newCode, readCode } from './code'

describe('the code of a certificate', () => {
  it('is five groups of four, and never the same', () => {
    const codes = Array.from({ length: 200 }, newCode)
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(new Set(codes).size).toBe(200)
  })

  it('is read as people write it', () => {
    const code = newCode()
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `, code.replaceAll('0', 'o').replaceAll('1', 'l')]) expect(readCode(typed)).toBe(code)
  })

  it('shows every wrong character and every two that have changed places', () => {
    const characters = [...newCode().replaceAll('-', '')]
    for (const [place, right] of characters.entries()) {
      for (const wrong of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') if (wrong !== right) expect(readCode(characters.with(place, wrong).join(''))).toBeNull()
      for (const [other, found] of characters.entries()) if (found !== right) expect(readCode(characters.with(place, found).with(other, right).join(''))).toBeNull()
    }
  })

  it('is not read where there is too little, too much, or something else', () => {
    for (const typed of ['', 'A', `${newCode()}0`, newCode().slice(0, -1), '编'.repeat(20), 'U'.repeat(20)]) expect(readCode(typed)).toBeNull()
  })
})
