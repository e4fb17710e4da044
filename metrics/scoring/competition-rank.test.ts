import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { competitionRanks, ranksAmongPeers } from './competition-rank'
import { Rational } from './rational'

const byValue = (a: Rational, b: Rational): number => a.compare(b)
const rational = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 12 })).map(([num, den]) => Rational.of(num, den))

describe('competition ranks', () => {
  test('are 1, 2, 2, 4: ties share a number, and the next one is left out', () => {
    const shares = { first: Rational.of(9, 10), half: Rational.of(1, 2), alsoHalf: Rational.of(30, 60), last: Rational.of(1, 3) }
    const ranks = competitionRanks(Object.keys(shares) as (keyof typeof shares)[], (name) => shares[name], byValue)
    expect(Object.fromEntries(ranks)).toEqual({ first: 1, half: 2, alsoHalf: 2, last: 4 })
  })

  test('tell apart shares that look the same on paper', () => {
    const [near, whole] = [Rational.of(69_999_999, 100_000_000), Rational.of(7, 10)]
    expect([...competitionRanks([near, whole], (one) => one, byValue).values()]).toEqual([1, 2])
  })

  test('are one more than the number of greater values', () => {
    fc.assert(
      fc.property(fc.array(rational, { maxLength: 20 }), (values) => {
        const items = values.map((value, index) => ({ index, value }))
        const ranks = competitionRanks(items, ({ value }) => value, byValue)
        for (const item of items) expect(ranks.get(item)).toBe(1 + items.filter(({ value }) => value.compare(item.value) > 0).length)
      }),
    )
  })

  test('of nobody are none', () => {
    expect(competitionRanks([], () => Rational.of(0), byValue).size).toBe(0)
  })
})

describe('among peers', () => {
  const departments = [
    { code: 'P1', group: 'pilot', share: Rational.of(1, 2) },
    { code: 'M1', group: 'municipal', share: Rational.of(2, 3) },
    { code: 'P2', group: 'pilot', share: Rational.of(3, 4) },
    { code: 'M2', group: 'municipal', share: Rational.of(1, 2) },
  ]
  const ranks = (together: boolean) => [...ranksAmongPeers(departments, together, ({ share }) => share, byValue)].map(([{ code }, rank]) => `${code} ${rank}`).sort()

  test('each group has its own first place', () => {
    expect(ranks(false)).toEqual(['M1 1', 'M2 2', 'P1 2', 'P2 1'])
  })

  test('together, all are one group', () => {
    expect(ranks(true)).toEqual(['M1 2', 'M2 3', 'P1 3', 'P2 1'])
  })
})
