import { describe, expect, test } from 'vitest'
import { compareRankings } from './compare'
import { ranked } from './fixture/small-city'

const departments = ['M1', 'M2', 'M3']
const before = ranked({ departments, counts: { reply: { M1: [9, 1], M2: [7, 3], M3: { unknown: 4 } } } })
const after = ranked({ departments, counts: { reply: { M1: [8, 2], M2: [19, 1], M3: [10, 0] } } })
const comparison = compareRankings(after, { ...before, period: '2014' })

describe('a comparison with an earlier period', () => {
  test('names that period', () => {
    expect(comparison.period).toBe('2014')
  })

  test('gives the previous value and the change in percentage points', () => {
    expect(comparison.departments.M2!.indicators.reply).toMatchObject({ previous: 0.7, points: 25 })
    expect(comparison.departments.M1!.indicators.reply).toMatchObject({ previous: 0.9, points: -10 })
  })

  test('is exact: 70.1 % after 70 % is a tenth of a point, not 0.09999999999999', () => {
    const [then, now] = [ranked({ departments: ['M1'], counts: { reply: { M1: [700, 300] } } }), ranked({ departments: ['M1'], counts: { reply: { M1: [701, 299] } } })]
    expect(compareRankings(now, then).city.reply!.points).toBe(0.1)
  })

  test('is what the shown values differ by, and says where the exact one went', () => {
    const rated = (met: number) => ranked({ departments: ['M1'], counts: { reply: { M1: [met, 10_000 - met] } } })
    expect(compareRankings(rated(9891), rated(9889)).city.reply).toMatchObject({ points: 0.1, direction: 1 })
    expect(compareRankings(rated(9881), rated(9889)).city.reply).toMatchObject({ points: 0, direction: -1 })
    expect(compareRankings(rated(9889), rated(9889)).departments.M1!.score).toEqual({ previous: 98.89, points: 0, direction: 0 })
  })

  test('compares the city by its sums', () => {
    expect(comparison.city.reply).toEqual({ previous: 0.8, points: 12.5, direction: 1 })
  })

  test('counts places gained as positive', () => {
    expect(comparison.departments.M2).toMatchObject({ places: 0, previousRank: 2 })
    expect(comparison.departments.M1).toMatchObject({ places: -2, previousRank: 1 })
    expect(comparison.departments.M1!.score).toEqual({ previous: 90, points: -10, direction: -1 })
    expect(comparison.departments.M2!.indicators.reply).toMatchObject({ places: 0, previousRank: 2 })
    expect(comparison.departments.M1!.indicators.reply).toMatchObject({ places: -2, previousRank: 1 })
  })

  test('has nothing to say where there was no value, no rank or no department', () => {
    expect(comparison.departments.M3).toEqual({ places: null, previousRank: null, score: null, indicators: { register: null, reply: null, submit: null } })
    const fresh = ranked({ departments: ['M9'], counts: { reply: { M9: [9, 1] } } })
    expect(compareRankings(fresh, before).departments.M9).toEqual({ places: null, previousRank: null, score: null, indicators: { register: null, reply: null, submit: null } })
  })

  test('does not compare progress with a rate', () => {
    const open = ranked({ departments, counts: { reply: { M1: { met: 5, pending: 5 } } }, frame: { reply: { deadlineAhead: true } } })
    expect(compareRankings(after, open).departments.M1!.indicators.reply).toBeNull()
  })

  test('compares no places across groups', () => {
    const moved = { ...before, departments: before.departments.map((one) => ({ ...one, group: 'pilot' as const })) }
    expect(compareRankings(after, moved).departments.M1).toMatchObject({ places: null, previousRank: 1, indicators: { reply: { places: null, previousRank: 1 } } })
  })
})
