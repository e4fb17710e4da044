import { expect, it } from 'vitest'
import type { ShownRanking } from '../api/ranking'
import { scoped } from './scoped'

const ranking = (group?: 'pilot' | 'all') => ({ asked: { group }, departments: [], frame: { indicators: [] }, city: { replies: { met: 3 } } }) as unknown as ShownRanking

it('is one object of one ranking: nobody draws the same page twice', () => {
  const pilots = ranking('pilot')
  expect(scoped(pilots)).toBe(scoped(pilots))
  expect(scoped(pilots)).not.toBe(pilots)
  expect(scoped(ranking('pilot'))).not.toBe(scoped(pilots))
})

it('is the ranking itself across all groups', () => {
  for (const whole of [ranking(), ranking('all')]) expect(scoped(whole)).toBe(whole)
})
