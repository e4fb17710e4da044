import { describe, expect, it } from 'vitest'
import { crowd, shanghai } from './fixture/input'
import { defaultOffice, shanghaiOffice, unnamedOffice } from './office'

describe('the office when none is configured', () => {
  it('is the commission for departments of Shanghai and for the sample', () => {
    expect(defaultOffice({ sample: false, departments: asRanked(shanghai) })).toBe(shanghaiOffice)
    expect(defaultOffice({ sample: true, departments: asRanked(crowd(3)) })).toBe(shanghaiOffice)
  })

  it('is left open for departments of another city', () => {
    expect(defaultOffice({ sample: false, departments: asRanked(crowd(3)) })).toBe(unnamedOffice)
    expect(defaultOffice({ sample: false, departments: [] })).toBe(unnamedOffice)
  })
})

const asRanked = (departments: typeof shanghai) => departments.map((one) => ({ ...one, rank: null, score: null, unranked: null, indicators: {} }))
