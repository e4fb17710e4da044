// oxlint-disable-next-line no-restricted-imports -- for tests only
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figureOf } from './figure'
import { fixGains } from './fix-gain'
import { totalOf } from './total'

const target = { num: 7, den: 10 }
const standing = { duty: true, measured: true, reported: true, deadlineAhead: false, waived: null }
const scored = (id: string, met: number, missed: number, pending: number, unknown = 0, reported = true) =>
  figureOf({ met, missed, pending, exempt: 0, unknown }, { id, curable: true, minimumN: 1 }, { ...standing, reported }, target)
const weights = { a: 25, b: 25, c: 50 }

const figures = (given: Readonly<Record<string, ReturnType<typeof scored>>>) => ({ indicators: Object.fromEntries(Object.entries(given).map(([id, { figure }]) => [id, figure])) })

describe('the gain of an item', () => {
  test('is what the total rises by, the most first', () => {
    const gains = fixGains(figures({ a: scored('a', 1, 9, 0), b: scored('b', 6, 1, 3) }), { weights }, () => true)
    // a: 10 % → 20 % of 70 % is 100/7 points, half of the total; b is reached already, and a pending one would be lost.
    expect(gains.map(({ indicator, kind, items, gain }) => [indicator, kind, items, gain.toFixed(3)])).toEqual([
      ['a', 'missed', 9, '7.143'],
      ['b', 'missed', 1, '0.000'],
      ['b', 'pending', 3, '0.000'],
    ])
  })

  test('is nothing for what cannot be cured or has no weight, and the whole indicator where nothing was reported', () => {
    expect(fixGains(figures({ a: scored('a', 1, 9, 0) }), { weights }, () => false)).toEqual([])
    expect(fixGains(figures({ d: scored('d', 1, 9, 0) }), { weights }, () => true)).toMatchObject([{ gain: 0 }])
    expect(fixGains(figures({ a: scored('a', 7, 3, 0), c: scored('c', 0, 0, 0, 0, false) }), { weights }, () => true).find(({ kind }) => kind === 'not-reported')).toMatchObject({ indicator: 'c', gain: (100 * 2) / 3 })
  })

  test('is the difference of two totals, computed anew', () => {
    const count = fc.integer({ min: 0, max: 12 })
    const drawn = fc.record({ met: count, missed: count, pending: count })
    fc.assert(
      fc.property(drawn, drawn, (a, b) => {
        const total = (one: typeof a): number => totalOf(new Map([['a', scored('a', one.met, one.missed, one.pending)], ['b', scored('b', b.met, b.missed, b.pending)]]), weights, new Set()).exact?.toNumber() ?? 0
        const gains = fixGains(figures({ a: scored('a', a.met, a.missed, a.pending), b: scored('b', b.met, b.missed, b.pending) }), { weights }, () => true)
        for (const { kind, gain, indicator } of gains) {
          if (indicator !== 'a') continue
          const expected = kind === 'missed' ? total({ ...a, met: a.met + 1, missed: a.missed - 1 }) - total(a) : total({ ...a, met: a.met + 1, pending: a.pending - 1 }) - total({ ...a, missed: a.missed + 1, pending: a.pending - 1 })
          expect(gain).toBeCloseTo(expected, 9)
        }
      }),
    )
  })
})
