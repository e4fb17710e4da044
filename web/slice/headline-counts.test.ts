import { describe, expect, it } from 'vitest'
import type { CityFigure } from '../../metrics/scoring/ranking'
import { headlineCounts } from './headline-counts'

const counts = (met: number, missed: number) => ({ met, missed, pending: 1, exempt: 2, unknown: 3 }) as CityFigure
const scheme = { headlines: [{ id: 'x', names: { zh: '', en: '' }, indicators: ['a', 'b'] }, { id: 'y', names: { zh: '', en: '' }, indicators: ['c'] }] }

describe('what a slice was judged on', () => {
  it('adds the headline indicators and leaves out what the slice could not filter', () => {
    expect(headlineCounts({ city: { a: counts(1, 2), b: counts(10, 20), c: counts(100, 200), d: counts(7, 7) }, unfiltered: ['b'] }, scheme)).toEqual({
      met: 101,
      missed: 202,
      pending: 2,
      exempt: 4,
      unknown: 6,
    })
  })
})
