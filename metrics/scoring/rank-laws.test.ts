import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facts, frameOf, scheme } from './fixture/small-city'
import { rankDepartments } from './rank'
import type { CountRow, Frame, RankScope, Ranking } from './ranking'
import { Rational } from './rational'

const departments = ['P1', 'P2', 'M1', 'M2', 'M3', 'M4', 'D1']
const small = fc.integer({ min: 0, max: 12 })
const cells = fc.record({ met: small, missed: small, pending: small, exempt: small, unknown: small })
const counts: fc.Arbitrary<CountRow[]> = fc
  .array(fc.array(fc.option(cells, { nil: null, freq: 6 }), { minLength: departments.length, maxLength: departments.length }), { minLength: facts.size, maxLength: facts.size })
  .map((rows) => [...facts.keys()].flatMap((indicator, i) => departments.flatMap((department, d) => (rows[i]![d] ? [{ indicator, department, ...rows[i]![d] }] : []))))
const some = fc.subarray(departments)
const frames: fc.Arbitrary<Frame> = fc
  .array(fc.record({ deadlineAhead: fc.boolean(), duty: some, silent: some, waived: fc.subarray(departments, { maxLength: 2 }), measured: fc.constantFrom(true, true, true, false) }), { minLength: 3, maxLength: 3 })
  .map((states) => {
    const frame = frameOf({ departments })
    return {
      ...frame,
      indicators: frame.indicators.map((item, index) => {
        const { deadlineAhead, duty, silent, waived, measured } = states[index]!
        return { ...item, deadlineAhead, duty, asOf: measured ? item.asOf : null, notReported: duty.filter((code) => silent.includes(code)), waived: Object.fromEntries(waived.map((code) => [code, '批准'])) }
      }),
    }
  })
const scopes: fc.Arbitrary<RankScope | undefined> = fc.constantFrom(undefined, 'all', 'pilot', 'municipal', 'district')

const rank = (frame: Frame, rows: readonly CountRow[], scope?: RankScope): Ranking => rankDepartments(frame, scheme, rows, { facts, scope })

describe('a ranking', () => {
  test('is the same whatever the order of its rows and departments', () => {
    fc.assert(
      fc.property(frames, counts, scopes, fc.integer(), (frame, rows, scope, turn) => {
        const turned = <T>(items: readonly T[]): T[] => items.map((item, index) => ({ item, key: Math.imul(index + 1, turn | 1) })).sort((a, b) => a.key - b.key).map(({ item }) => item)
        expect(rank({ ...frame, departments: turned(frame.departments) }, turned(rows), scope)).toEqual(rank(frame, rows, scope))
      }),
    )
  })

  test('is the same when its tally is split and put together again', () => {
    fc.assert(
      fc.property(frames, counts, fc.integer({ min: 0, max: 12 }), (frame, rows, cut) => {
        const part = (row: CountRow, keep: (value: number) => number): CountRow => ({ ...row, met: keep(row.met), missed: keep(row.missed), pending: keep(row.pending), exempt: keep(row.exempt), unknown: keep(row.unknown) })
        const split = rows.flatMap((row) => [part(row, (value) => Math.min(value, cut)), part(row, (value) => value - Math.min(value, cut))])
        expect(rank(frame, split)).toEqual(rank(frame, rows))
      }),
    )
  })

  test('never lowers a score, nor the rank of its department, when a miss becomes met', () => {
    fc.assert(
      fc.property(frames, counts, scopes, fc.nat(), (frame, rows, scope, pick) => {
        const missed = rows.filter((row) => row.missed > 0)
        fc.pre(missed.length > 0)
        const cured = missed[pick % missed.length]!
        const [before, after] = [rank(frame, rows, scope), rank(frame, rows.map((row) => (row === cured ? { ...row, met: row.met + 1, missed: row.missed - 1 } : row)), scope)]
        for (const { code, score, rank: place } of before.departments) {
          const now = after.departments.find((one) => one.code === code)!
          if (code !== cured.department) expect(now.score).toBe(score)
          else {
            if (score !== null) expect(now.score!).toBeGreaterThanOrEqual(score)
            if (place !== null) expect(now.rank!).toBeLessThanOrEqual(place)
          }
        }
      }),
    )
  })

  test('never lowers a score when one more is met and nothing else changes', () => {
    fc.assert(
      fc.property(frames, counts, fc.nat(), (frame, rows, pick) => {
        // One whose figure begins to count by it may bring a low score in.
        const judged = rows.filter((row) => row.met + row.missed > 0 && row.met + row.missed >= row.unknown)
        fc.pre(judged.length > 0)
        const grown = judged[pick % judged.length]!
        const [before, after] = [rank(frame, rows), rank(frame, rows.map((row) => (row === grown ? { ...row, met: row.met + 1 } : row)))]
        const scoreIn = (ranking: Ranking) => ranking.departments.find(({ code }) => code === grown.department)!.score
        if (scoreIn(before) !== null) expect(scoreIn(after)!).toBeGreaterThanOrEqual(scoreIn(before)!)
      }),
    )
  })

  /** The total by the words of the rule: the weighted mean over what takes part, in exact fractions of its own. */
  const totalByHand = ({ indicators }: Ranking['departments'][number]): Rational | null => {
    const parts = Object.entries(scheme.weights).flatMap(([id, weight]) => {
      const { state, met, missed, unknown, target } = indicators[id]!
      if (state === 'value' && met + missed < unknown) return []
      if (!target || (state !== 'value' && state !== 'not-reported')) return []
      const share = state === 'value' ? Rational.of(met, met + missed).over(Rational.from(target)) : Rational.of(0)
      return [{ weight, share: share.compare(Rational.of(1)) > 0 ? Rational.of(1) : share }]
    })
    if (parts.length === 0) return null
    const sum = parts.reduce((all, { weight, share }) => all.plus(share.times(Rational.of(weight))), Rational.of(0))
    return sum.times(Rational.of(100)).over(Rational.of(parts.reduce((all, { weight }) => all + weight, 0)))
  }

  test('has the scores and the ranks of exact fractions', () => {
    fc.assert(
      fc.property(frames, counts, scopes, (frame, rows, scope) => {
        const ranking = rank(frame, rows, scope)
        const placed = ranking.departments.filter((one) => one.rank !== null)
        for (const one of ranking.departments) expect(one.score).toBe(totalByHand(one)?.toNumber() ?? null)
        for (const one of placed) {
          const peers = placed.filter(({ group }) => scope === 'all' || group === one.group)
          expect(one.rank).toBe(1 + peers.filter((peer) => totalByHand(peer)!.compare(totalByHand(one)!) > 0).length)
        }
      }),
    )
  })

  test('ranks exactly those with a weighted value of sufficient size and evidence, and says of the others why not', () => {
    fc.assert(
      fc.property(frames, counts, (frame, rows) => {
        for (const { rank: place, unranked, indicators } of rank(frame, rows).departments) {
          const weighted = Object.entries(indicators).filter(([id]) => scheme.weights[id])
          const sized = weighted.some(([id, figure]) => figure.state === 'value' && figure.target && figure.met + figure.missed >= Math.max(facts.get(id)!.minimumN, figure.unknown))
          expect(place !== null).toBe(sized)
          expect(unranked === null).toBe(sized)
        }
      }),
    )
  })

  test('has city counts that are the sums of its departments', () => {
    fc.assert(
      fc.property(frames, counts, (frame, rows) => {
        const { city } = rank(frame, rows)
        for (const id of facts.keys()) for (const verdict of ['met', 'missed', 'pending', 'exempt', 'unknown'] as const) expect(city[id]![verdict]).toBe(rows.reduce((sum, row) => sum + (row.indicator === id ? row[verdict] : 0), 0))
      }),
    )
  })
})
