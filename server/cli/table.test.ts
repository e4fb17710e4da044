import { describe, expect, it } from 'vitest'
import { table } from './table'
import { clip, width } from './width'

describe('width in a terminal', () => {
  it.each([
    ['部门', 4],
    ['AB', 2],
    ['（一）', 6],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['●', 1],
  ])('%s takes %i columns', (text, columns) => {
    expect(width(text)).toBe(columns)
  })

  it('cuts a text at a column, never inside a character', () => {
    expect(clip('上海市公安局', 7)).toBe('上海市…')
    expect(clip('abc', 3)).toBe('abc')
  })
})

describe('a table', () => {
  it('lines its columns up, Chinese beside Latin', () => {
    expect(table([{ name: '名称' }, { name: 'n', align: 'right' }], [['公安局', 7], ['AB', 12]])).toBe('名称     n\n公安局   7\nAB      12\n')
  })

  it('does not let a value move the cursor', () => {
    expect(table([{ name: 'x' }], [['\u001B[2Jgone\r\n']])).toBe('x\n·[2Jgone··\n')
  })
})
