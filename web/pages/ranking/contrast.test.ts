import { describe, expect, it } from 'vitest'
import { ranked } from '../../../metrics/scoring/fixture/small-city'
import { earlierContrasts, targetContrasts } from './contrast'

const departments = ['M1', 'M2', 'M3', 'M4']
const before = ranked({ departments: ['M1', 'M2', 'M4'], counts: { reply: { M1: [9, 1], M2: [7, 3], M4: { unknown: 3 } } } })
const now = ranked({ departments, counts: { reply: { M1: [6, 4], M2: [8, 2], M3: [10, 0], M4: [10, 0] } } })
const reply = { id: 'reply', names: { zh: '', en: '' }, indicators: ['reply'] }

describe('a ranking beside an earlier one', () => {
  it('has the value then, the change, and the places gained', () => {
    const beside = earlierContrasts(now, before, null)!
    expect(beside.get('M1')).toEqual({ figure: null, base: 90, points: -30, places: -3 })
    expect(beside.get('M2')).toMatchObject({ base: 70, points: 10, places: -1 })
  })

  it('has none of them for who was not there or had no rank', () => {
    expect(earlierContrasts(now, before, null)!.get('M3')).toEqual({ figure: null, base: null, points: null, places: null })
    expect(earlierContrasts(now, before, reply)!.get('M4')).toMatchObject({ base: null, points: null, places: null, figure: { state: 'unknown-only' } })
  })

  it('is by an indicator where one is asked for, with the counts of then', () => {
    expect(earlierContrasts(now, before, reply)!.get('M2')).toMatchObject({ base: 0.7, points: 10, places: -1, figure: { met: 7, missed: 3 } })
  })

  it('is none where nobody had a value then', () => {
    const unmeasured = ranked({ departments, counts: { reply: { M1: { unknown: 3 }, M2: { pending: 2 } } } })
    expect(earlierContrasts(now, unmeasured, null)).toBeNull()
    expect(earlierContrasts(now, unmeasured, reply)).toBeNull()
    expect(targetContrasts(unmeasured, null)).toBeNull()
  })
})

describe('a ranking beside its targets', () => {
  it('has the distance in points; the target of a total is 100', () => {
    expect(targetContrasts(now, reply)!.get('M2')).toMatchObject({ base: 1, points: -20, places: null })
    expect(targetContrasts(now, null)!.get('M2')).toMatchObject({ base: 100, points: -20 })
  })
})
