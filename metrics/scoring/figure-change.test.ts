import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureChanges } from './figure-change'
import { facts, type Given, ranked, scheme } from './fixture/small-city'
import type { Ranking } from './ranking'

const everyone = ['M1', 'M2', 'M3', 'D1']
const counts = (of: (indicator: string, department: string) => readonly [number, number]): Given['counts'] =>
  Object.fromEntries([...facts.keys()].map((indicator) => [indicator, Object.fromEntries(everyone.map((code) => [code, of(indicator, code)]))]))
const city = (given: Given['counts'], departments = everyone): Ranking => ranked({ departments, counts: given })
const whole = counts(() => [5, 5])

test('two rankings of the same counts differ in nothing', () => {
  expect(figureChanges(city(whole), city(whole))).toEqual([])
})

test('one item made good moves a figure, its city, the total, and the ranks of those who are passed', () => {
  const changes = figureChanges(city(whole), city({ ...whole, register: { ...whole.register, M2: [6, 4] } }))
  const moved = changes.map(({ department, indicator, before, after }) => `${department} ${indicator}: ${before?.counts?.met ?? '—'} → ${after?.counts?.met ?? '—'}, rank ${before?.rank} → ${after?.rank}`)
  expect(moved.sort()).toEqual([
    'M1 null: — → —, rank 1 → 2',
    'M1 register: 5 → 5, rank 1 → 2',
    'M2 null: — → —, rank 1 → 1',
    'M2 register: 5 → 6, rank 1 → 1',
    'M3 null: — → —, rank 1 → 2',
    'M3 register: 5 → 5, rank 1 → 2',
    'null register: 20 → 21, rank null → null',
  ])
})

test('a department that is no longer listed has nothing after, one that is new nothing before', () => {
  const [fewer, more] = [city(whole, everyone.slice(0, 3)), city(whole)]
  expect(figureChanges(more, fewer).filter(({ department }) => department === 'D1').every(({ before, after }) => before !== null && after === null)).toBe(true)
  expect(figureChanges(fewer, more).filter(({ department }) => department === 'D1').every(({ before, after }) => before === null && after !== null)).toBe(true)
})

test('a target that was waived is a change though no item was judged otherwise', () => {
  const waived = ranked({ departments: everyone, counts: whole, frame: { register: { waived: { M1: '批准' } } } })
  expect(figureChanges(city(whole), waived)).toContainEqual(expect.objectContaining({ department: 'M1', indicator: 'register', after: expect.objectContaining({ target: null }) }))
})

/** What a page prints of a ranking, place by place, by other means than the module's. */
function printed({ city: all, departments }: Ranking): Map<string, string> {
  const lines = new Map<string, string>()
  for (const [id, { met, missed, pending, exempt, unknown, state, rate, target }] of Object.entries(all)) lines.set(`city/${id}`, JSON.stringify({ met, missed, pending, exempt, unknown, state, rate, target }))
  for (const { code, rank, score, unranked, indicators } of departments) {
    lines.set(`${code}/total`, JSON.stringify({ rank, score, unranked }))
    for (const [id, { met, missed, pending, exempt, unknown, state, rate, target, rank: place, score: points }] of Object.entries(indicators))
      lines.set(`${code}/${id}`, JSON.stringify({ met, missed, pending, exempt, unknown, state, rate, target, place, points }))
  }
  return lines
}

test('whatever changes, exactly the places that print differently are listed', () => {
  const pair = fc.tuple(fc.nat(9), fc.nat(9))
  const drawn = fc.array(pair, { minLength: facts.size * everyone.length, maxLength: facts.size * everyone.length })
  const made = (pairs: readonly (readonly [number, number])[]): Given['counts'] => {
    const left = [...pairs]
    return counts(() => left.shift()!)
  }
  fc.assert(
    fc.property(drawn, fc.array(fc.tuple(fc.nat(facts.size * everyone.length - 1), pair), { maxLength: 3 }), fc.boolean(), (pairs, edits, reweighed) => {
      const edited = [...pairs]
      for (const [at, to] of edits) edited[at] = to
      const [before, after] = [city(made(pairs)), ranked({ departments: everyone, counts: made(edited), scheme: reweighed ? { ...scheme, weights: { register: 80, reply: 20 } } : scheme })]
      const [then, now] = [printed(before), printed(after)]
      const expected = [...now.keys()].filter((key) => then.get(key) !== now.get(key)).sort()
      expect(figureChanges(before, after).map(({ department, indicator }) => `${department ?? 'city'}/${indicator ?? 'total'}`).sort()).toEqual(expected)
    }),
  )
})
