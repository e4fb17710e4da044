import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noCounts } from '../indicators'
import { addCounts, exactRate, floorPercent, floorScore, progress, rate, reaches } from './rate'
import { Rational } from './rational'

const n = fc.integer({ min: 1, max: 50_000_000 })
const figure = n.chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)))
const target = fc.integer({ min: 1, max: 10_000 }).chain((den) => fc.record({ num: fc.integer({ min: 1, max: den }), den: fc.constant(den) }))

describe('a rate', () => {
  test('is met of what was judged; pending, exempt and unknown take no part', () => {
    const counts = { met: 3, missed: 1, pending: 100, exempt: 100, unknown: 100 }
    expect(rate(counts)).toBe(0.75)
    expect(exactRate(counts)).toEqual(Rational.of(3, 4))
  })

  test('is null when nothing was judged, and zero when everything was missed', () => {
    expect(rate({ ...noCounts, pending: 4, unknown: 2 })).toBeNull()
    expect(exactRate({ ...noCounts, exempt: 4 })).toBeNull()
    expect(rate({ ...noCounts, missed: 4 })).toBe(0)
  })

  test('before a common deadline there is progress: met of met and pending', () => {
    expect(progress({ ...noCounts, met: 1, pending: 3, exempt: 9 })).toBe(0.25)
    expect(progress({ ...noCounts, exempt: 9 })).toBeNull()
  })
})

describe('a target', () => {
  test('of 70 % is reached by 7 of 10 and by no share below, however near', () => {
    expect(reaches(7, 10, { num: 70, den: 100 })).toBe(true)
    expect(reaches(6_999_999, 10_000_000, { num: 70, den: 100 })).toBe(false)
    expect(reaches(1749, 2500, { num: 70, den: 100 })).toBe(false)
  })

  test('is reached exactly when the rate is no smaller as a fraction', () => {
    fc.assert(
      fc.property(figure, target, ([met, all], aim) => {
        expect(reaches(met, all, aim)).toBe(Rational.of(met, all).compare(Rational.from(aim)) >= 0)
      }),
    )
  })
})

describe('a percentage', () => {
  test('is floored: 69.96 % reads 69.9 %, and only the whole reads 100.0 %', () => {
    expect(floorPercent(6996, 10_000)).toBe('69.9%')
    expect(floorPercent(9_999_999, 10_000_000)).toBe('99.9%')
    expect(floorPercent(5, 5)).toBe('100.0%')
    expect(floorPercent(0, 5)).toBe('0.0%')
  })

  test('never rounds up, and loses less than a tenth', () => {
    fc.assert(
      fc.property(figure, ([met, all]) => {
        const [shown, exact] = [Rational.of(BigInt(floorPercent(met, all).replace(/[.%]/g, '')), 1000), Rational.of(met, all)]
        expect(shown.compare(exact)).toBeLessThanOrEqual(0)
        expect(exact.compare(shown.plus(Rational.of(1, 1000)))).toBe(-1)
      }),
    )
  })

  test('of nothing is refused: its state is shown instead', () => {
    expect(() => floorPercent(0, 0)).toThrow('show the state')
  })
})

describe('a score on paper', () => {
  test('is floored to one decimal', () => {
    expect([99.99, 69.96, 0, 100, 33.333].map(floorScore)).toEqual(['99.9', '69.9', '0.0', '100.0', '33.3'])
  })

  test('keeps every tenth as it is: 69.9 does not become 69.8', () => {
    for (let tenth = 0; tenth <= 1000; tenth += 1) expect(floorScore(Rational.of(tenth, 10).toNumber())).toBe(`${Math.floor(tenth / 10)}.${tenth % 10}`)
  })
})

test('counts add up verdict by verdict', () => {
  expect(addCounts({ met: 1, missed: 2, pending: 3, exempt: 4, unknown: 5 }, { met: 10, missed: 20, pending: 30, exempt: 40, unknown: 50 })).toEqual({
    met: 11,
    missed: 22,
    pending: 33,
    exempt: 44,
    unknown: 55,
  })
})
