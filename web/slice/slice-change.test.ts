import { describe, expect, it } from 'vitest'
import { cleared, ranged, senseOf, toggled } from './slice-change'

describe('changing a slice', () => {
  it('adds a value, and takes it out when pressed again', () => {
    const once = toggled({}, 'domain', '经济建设', 'only')
    expect(once).toEqual({ domain: ['经济建设'] })
    expect(toggled(once!, 'domain', '经济建设', 'only')).toBeUndefined()
  })

  it('leaves values out, one after the other', () => {
    const two = toggled({ domain: { not: ['甲'] } }, 'domain', '乙', 'not')
    expect(two).toEqual({ domain: { not: ['甲', '乙'] } })
    expect(toggled(two!, 'domain', '甲', 'not')).toEqual({ domain: { not: ['乙'] } })
    expect(senseOf(two!.domain, '乙')).toBe('not')
    expect(senseOf(two!.domain, '丙')).toBeNull()
  })

  it('asks one thing of a dimension: leaving out ends picking and ranges', () => {
    expect(toggled({ domain: ['甲', '乙'] }, 'domain', '丙', 'not')).toEqual({ domain: { not: ['丙'] } })
    expect(toggled({ 'month-due': { from: '2015-03' } }, 'month-due', '2015-05', 'only')).toEqual({ 'month-due': ['2015-05'] })
    expect(ranged({ 'month-due': ['2015-05'], mode: ['api'] }, 'month-due', { from: '2015-09', to: '2015-03' })).toEqual({ mode: ['api'], 'month-due': { from: '2015-03', to: '2015-09' } })
    expect(ranged({ 'month-due': { from: '2015-03' } }, 'month-due', {})).toBeUndefined()
  })

  it('keeps the other values and dimensions', () => {
    expect(toggled({ domain: ['甲', '乙'], mode: ['api'] }, 'domain', '甲', 'only')).toEqual({ domain: ['乙'], mode: ['api'] })
    expect(cleared({ domain: ['甲', '乙'], mode: ['api'] }, 'domain')).toEqual({ mode: ['api'] })
  })
})
