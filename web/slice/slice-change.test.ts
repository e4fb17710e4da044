import { describe, expect, it } from 'vitest'
import { cleared, toggled } from './slice-change'

describe('changing a slice', () => {
  it('adds a value, and takes it out when pressed again', () => {
    const once = toggled({}, 'domain', '经济建设')
    expect(once).toEqual({ domain: ['经济建设'] })
    expect(toggled(once!, 'domain', '经济建设')).toBeUndefined()
  })

  it('keeps the other values and dimensions', () => {
    expect(toggled({ domain: ['甲', '乙'], mode: ['api'] }, 'domain', '甲')).toEqual({ domain: ['乙'], mode: ['api'] })
    expect(cleared({ domain: ['甲', '乙'], mode: ['api'] }, 'domain')).toEqual({ mode: ['api'] })
  })
})
