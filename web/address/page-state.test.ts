import { describe, expect, it } from 'vitest'
import { changed, choice, list, text } from './page-state'

const shape = { order: choice(['rank', 'name']), pins: list(), row: text }
const pin = (code: string) => ({ pins }: { readonly pins: readonly string[] }) => ({ pins: [...pins, code] })

describe("a page's own state", () => {
  it('keeps what a change does not name, of this page and of others', () => {
    expect(changed(shape, { row: 'A' }, { pins: 'B', other: 'x' })).toEqual({ pins: 'B', other: 'x', row: 'A' })
  })

  it('follows from the state as it is then, so that two changes at once both hold', () => {
    expect(changed(shape, pin('B'), changed(shape, pin('A')))).toEqual({ pins: 'A,B' })
  })

  it('leaves the default out', () => {
    expect(changed(shape, { order: 'rank', pins: [] }, { order: 'name', pins: 'A' })).toEqual({ order: undefined, pins: undefined })
  })

  it('is the same list for the same text', () => {
    const { read } = list()
    expect(read('A,B')).toEqual(['A', 'B'])
    expect(read('A,B')).toBe(read('A,B'))
    expect(read('A')).toEqual(['A'])
    expect(read(undefined)).toEqual([])
  })
})
