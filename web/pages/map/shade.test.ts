import { expect, it } from 'vitest'
import { type Figure } from '../../../metrics/scoring/ranking'
import { shadeOf, shadeOfScore } from './shade'

const figure = (met: number, missed: number, more: Partial<Figure> = {}): Figure => ({
  met,
  missed,
  pending: 0,
  exempt: 0,
  unknown: 0,
  state: 'value',
  rate: met / (met + missed),
  progress: null,
  target: { num: 3, den: 10 },
  reached: met * 10 >= 3 * (met + missed),
  distance: null,
  score: null,
  rank: null,
  smallSample: false,
  thinEvidence: false,
  waived: null,
  interval: null,
  ...more,
})

it('a figure is coloured by what it lacks of its target, not by its value', () => {
  expect(shadeOf(figure(3, 7))).toEqual({ kind: 'tone', tone: 'reached' })
  expect(shadeOf(figure(27, 73))).toEqual({ kind: 'tone', tone: 'near' })
  expect(shadeOf(figure(21, 79))).toEqual({ kind: 'tone', tone: 'far' })
  expect(shadeOf(figure(20, 80))).toEqual({ kind: 'tone', tone: 'farthest' })
})

it('without a target it is coloured by its value in fifths, the whole being the last', () => {
  expect([0, 19, 20, 99, 100].map((met) => shadeOf(figure(met, 100 - met, { target: null, reached: null })))).toEqual(['first', 'first', 'second', 'fifth', 'fifth'].map((depth) => ({ kind: 'depth', depth })))
})

it('what has no figure is never coloured as a low one', () => {
  expect(shadeOf(figure(0, 0, { state: 'not-reported', rate: null }))).toEqual({ kind: 'none', state: 'not-reported' })
  expect(shadeOf(null)).toEqual({ kind: 'none', state: 'not-applicable' })
  expect(shadeOf(figure(1, 0, { state: 'progress', pending: 3 }))).toEqual({ kind: 'open' })
  expect(shadeOf(figure(1, 9, { thinEvidence: true }))).toEqual({ kind: 'plain' })
  expect(shadeOfScore(null).kind).toBe('none')
})

it('a score is coloured by the points that it lacks', () => {
  expect([100, 99.9, 90, 89.9, 70, 69.9].map((score) => shadeOfScore(score))).toEqual(['reached', 'near', 'near', 'far', 'far', 'farthest'].map((tone) => ({ kind: 'tone', tone })))
})
