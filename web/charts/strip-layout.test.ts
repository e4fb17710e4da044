import { describe, expect, it } from 'vitest'
import { stackDots } from './strip-layout'

describe('dots on a strip', () => {
  it('stand at their value', () => {
    expect(stackDots([0.5, 0.1], 0.02)).toEqual([
      { at: 0.1, level: 0 },
      { at: 0.5, level: 0 },
    ])
  })

  it('are stacked where they would cover each other, none is lost', () => {
    expect(stackDots([1, 1, 0.999, 0.4], 0.02).map(({ level }) => level)).toEqual([0, 0, 1, 2])
  })
})
